package fr.guichet.web.search;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.web.text.Texts;
import java.util.List;

/**
 * The page that asks which place was meant.
 *
 * @param typed what was typed
 * @param options the likeliest first; may be empty
 * @param guesses places whose name is a part of what was typed; empty if there are options
 * @param choices what the form offers
 */
public record ChoosePage(String typed, List<Option> options, List<Option> guesses, FormChoices choices) {

    /**
     * One place.
     *
     * @param href of its results
     * @param name official
     * @param detail what distinguishes it from its homonyms
     * @param matched the former name that was typed; blank if the current name was typed
     */
    public record Option(String href, String name, String detail, String matched) {}

    public ChoosePage {
        options = List.copyOf(options);
        guesses = List.copyOf(guesses);
    }

    static List<Option> options(List<Suggestion> suggestions, PageQuery query, Gazetteer gazetteer, Texts texts) {
        return suggestions.stream()
                .map(suggestion -> option(suggestion, query, gazetteer, texts))
                .toList();
    }

    public static Option option(Suggestion suggestion, PageQuery query, Gazetteer gazetteer, Texts texts) {
        return new Option(
                query.with(PageQuery.PLACE, PlacePicker.code(suggestion.place()))
                        .results(),
                suggestion.place().name(),
                switch (suggestion.place()) {
                    case CommuneEntry commune -> detail(commune, gazetteer, texts);
                    case DepartementEntry departement ->
                        texts.wholeDepartement(departement.departement().code());
                },
                suggestion.formerName().orElse(""));
    }

    private static String detail(CommuneEntry commune, Gazetteer gazetteer, Texts texts) {
        if (!gazetteer.listArrondissements(commune.code()).isEmpty()) {
            return texts.wholeCity();
        }
        String departement = gazetteer
                .find(commune.departement())
                .map(DepartementEntry::name)
                .orElse(commune.departement().code());
        String postcodes = commune.postcodes().size() > 3
                ? commune.postcodes().getFirst().value() + "…"
                : String.join(
                        ", ",
                        commune.postcodes().stream().map(code -> code.value()).toList());
        return postcodes.isEmpty() ? departement : postcodes + ", " + departement;
    }
}
