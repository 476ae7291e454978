package fr.guichet.web;

import java.util.List;

/**
 * The search inside a page of a partner.
 *
 * @param partner its id
 * @param origins of its pages, separated by blanks
 * @param theme {@code auto} or {@code clair}
 * @param options places that may have been meant; empty when the place is clear
 * @param error what is wrong with what was typed; blank when nothing is
 * @param results empty before a search
 * @param all the address of all results, on our own pages
 * @param choices what the form offers
 */
public record EmbedPage(
        String partner,
        String origins,
        String theme,
        List<ChoosePage.Option> options,
        String error,
        List<ResultsPage> results,
        String all,
        FormChoices choices) {

    public EmbedPage {
        options = List.copyOf(options);
        results = List.copyOf(results);
    }
}
