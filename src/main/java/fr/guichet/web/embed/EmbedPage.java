package fr.guichet.web.embed;

import fr.guichet.web.search.ChoosePage;
import fr.guichet.web.search.FormChoices;
import fr.guichet.web.search.ResultsPage;
import java.util.List;

/**
 * The search inside a page of a partner.
 *
 * @param style the address of the partner's style sheet; blank when there is none
 * @param origins of the partner's pages, separated by blanks
 * @param theme {@code auto} or {@code clair}
 * @param options places that may have been meant; empty when the place is clear
 * @param error what is wrong with what was typed; blank when nothing is
 * @param results empty before a search
 * @param all the address of all results, on our own pages
 * @param active filters in force, each with the address without it
 * @param hidden what the form sends beside its fields
 * @param choices what the form offers
 */
public record EmbedPage(
        String style,
        String origins,
        String theme,
        List<ChoosePage.Option> options,
        String error,
        List<ResultsPage> results,
        String all,
        List<ResultsPage.Active> active,
        List<ResultsPage.Hidden> hidden,
        FormChoices choices) {

    public EmbedPage {
        options = List.copyOf(options);
        results = List.copyOf(results);
        active = List.copyOf(active);
        hidden = List.copyOf(hidden);
    }
}
