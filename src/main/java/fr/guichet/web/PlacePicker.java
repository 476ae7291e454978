package fr.guichet.web;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.NamedPlace;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.model.FoldedText;
import java.util.List;
import java.util.Optional;

/** Finds out which place is meant by what was typed. */
final class PlacePicker {

    private static final int MOST = 12;
    static final int LONGEST_TEXT = 100;

    private final Gazetteer gazetteer;

    PlacePicker(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Those that may be meant, the likeliest first. */
    List<Suggestion> suggest(String typed) {
        return gazetteer.suggest(typed.substring(0, Math.min(typed.length(), LONGEST_TEXT)), MOST);
    }

    /** The one that is meant beyond doubt: the only one, or the only one that is called so. */
    Optional<NamedPlace> findOnly(String typed, List<Suggestion> suggested) {
        if (suggested.size() == 1) {
            return Optional.of(suggested.getFirst().place());
        }
        List<NamedPlace> called = suggested.stream()
                .map(Suggestion::place)
                .filter(place -> isCalled(place, folded(typed)))
                .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static boolean isCalled(NamedPlace place, FoldedText typed) {
        boolean byName =
                folded(place.name()).equals(typed) || folded(place.label()).equals(typed);
        return byName
                || switch (place) {
                    case CommuneEntry commune ->
                        folded(new AskedPlace.Commune(commune).label()).equals(typed)
                                || commune.postcodes().stream()
                                        .anyMatch(code -> folded(code.value()).equals(typed));
                    case DepartementEntry departement ->
                        folded(departement.departement().code()).equals(typed);
                };
    }

    /** As names are compared: St and Ste are Saint and Sainte. */
    private static FoldedText folded(String text) {
        return new FoldedText(
                FoldedText.of(text).value().replace(" st ", " saint ").replace(" ste ", " sainte "));
    }

    /** As addresses have it. */
    static String code(NamedPlace place) {
        return switch (place) {
            case CommuneEntry commune -> commune.code().value();
            case DepartementEntry departement -> departement.departement().code();
        };
    }
}
