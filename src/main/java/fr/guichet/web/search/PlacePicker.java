package fr.guichet.web.search;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.NamedPlace;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.model.campaign.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the place that a typed text means. */
public final class PlacePicker {

    private static final int MOST = 12;
    private static final int MOST_WORDS = 8;
    static final int LONGEST_TEXT = 100;

    /** A place this many times larger is as likely to be meant by the start of its name as one whose whole name was typed. */
    private static final int MUCH_LARGER = 10;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");

    private final Gazetteer gazetteer;

    public PlacePicker(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Places that may be meant, the likeliest first. The arrondissements of a city follow it. A postcode without its leading zero is recognised. */
    public List<Suggestion> suggest(String typed) {
        String text = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_TEXT));
        List<Suggestion> suggested = gazetteer.suggest(text, MOST);
        Optional<CommuneEntry> city = suggested.stream()
                .findFirst()
                .map(Suggestion::place)
                .filter(place -> isNamed(place, folded(text)))
                .filter(this::hasArrondissements)
                .map(CommuneEntry.class::cast);
        if (city.isPresent()) {
            return Stream.concat(
                            Stream.of(city.get()),
                            gazetteer.listArrondissements(city.get().code()).stream())
                    .map(place -> new Suggestion(place, Optional.empty()))
                    .toList();
        }
        return text.matches("\\d{4}")
                ? Stream.concat(gazetteer.suggest("0" + text, MOST).stream(), suggested.stream())
                        .toList()
                : suggested;
    }

    /** Places named by the longest possible part of the words, for a text that no place is named after. */
    List<Suggestion> guess(String typed) {
        List<String> words = List.of(FoldedText.of(typed).value().strip().split(" "));
        Map<String, Suggestion> guessed = new LinkedHashMap<>();
        for (int length = Math.min(words.size(), MOST_WORDS) - 1; length > 0 && guessed.isEmpty(); length--) {
            for (int from = 0; from + length <= Math.min(words.size(), MOST_WORDS); from++) {
                String some = String.join(" ", words.subList(from, from + length));
                gazetteer.suggest(some, MOST).stream()
                        .filter(suggestion -> isNamed(suggestion.place(), folded(some)))
                        .forEach(suggestion -> guessed.putIfAbsent(code(suggestion.place()), suggestion));
            }
        }
        return guessed.values().stream().limit(MOST).toList();
    }

    /** The only place that can be meant: the only suggestion, or the only one with that name; for a postcode in a city, its arrondissement. */
    public Optional<NamedPlace> findOnly(String typed, List<Suggestion> suggested) {
        List<NamedPlace> places = suggested.stream().map(Suggestion::place).toList();
        List<NamedPlace> called = exact(
                places.stream().filter(place -> isCalled(place, folded(typed))).toList());
        if (called.size() == 1) {
            return Optional.of(called.getFirst()).filter(place -> !isAmbiguous(place, folded(typed), places));
        }
        List<NamedPlace> coded = exact(
                places.stream().filter(place -> hasPostcodeIn(place, typed)).toList());
        if (coded.size() == 1) {
            return Optional.of(coded.getFirst());
        }
        boolean isPartOfACode = NUMBER.matcher(typed.strip()).matches();
        return places.size() == 1 && !isPartOfACode ? Optional.of(places.getFirst()) : Optional.empty();
    }

    /** Without cities that have an arrondissement in the list. */
    private static List<NamedPlace> exact(List<NamedPlace> places) {
        List<NamedPlace> exact = new ArrayList<>(places);
        exact.removeIf(place -> place instanceof CommuneEntry city
                && places.stream()
                        .anyMatch(other -> other instanceof CommuneEntry part
                                && part.city().equals(Optional.of(city.code()))));
        return exact;
    }

    private boolean isAmbiguous(NamedPlace place, FoldedText typed, List<NamedPlace> others) {
        if (!isNamed(place, typed) || !(place instanceof CommuneEntry commune)) {
            return false;
        }
        int much = commune.population().orElse(0) * MUCH_LARGER;
        return hasArrondissements(place)
                || others.stream()
                        .filter(other -> !isNamed(other, typed))
                        .filter(other -> folded(other.name()).value().startsWith(typed.value()))
                        .anyMatch(other -> other.population().orElse(0) > much);
    }

    private boolean hasArrondissements(NamedPlace place) {
        return place instanceof CommuneEntry commune
                && !gazetteer.listArrondissements(commune.code()).isEmpty();
    }

    private static boolean hasPostcodeIn(NamedPlace place, String typed) {
        Matcher code = POSTCODE.matcher(typed);
        return place instanceof CommuneEntry commune
                && code.find()
                && commune.postcodes().stream()
                        .anyMatch(postcode -> postcode.value().equals(code.group()));
    }

    private static boolean isNamed(NamedPlace place, FoldedText typed) {
        return folded(place.name()).equals(typed);
    }

    private static boolean isCalled(NamedPlace place, FoldedText typed) {
        boolean byName = isNamed(place, typed) || folded(place.label()).equals(typed);
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

    /** For comparing names: St and Ste are Saint and Sainte. */
    private static FoldedText folded(String text) {
        return new FoldedText(
                FoldedText.of(text).value().replace(" st ", " saint ").replace(" ste ", " sainte "));
    }

    /** Its code in an address. */
    public static String code(NamedPlace place) {
        return switch (place) {
            case CommuneEntry commune -> commune.code().value();
            case DepartementEntry departement -> departement.departement().code();
        };
    }
}
