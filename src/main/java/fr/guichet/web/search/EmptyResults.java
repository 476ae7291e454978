package fr.guichet.web.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchOutcome;
import fr.guichet.web.templates.Language;
import fr.guichet.web.text.Texts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Why a search shows no slot, and one link that helps. */
@Singleton
final class EmptyResults {

    private final WiderCircle wider;
    private final Texts texts;

    EmptyResults(WiderCircle wider, Language language) {
        this.wider = wider;
        this.texts = language.texts();
    }

    /** Empty if a slot is listed. */
    List<ResultsPage.Nothing> why(PageQuery query, AskedPlace place, SearchOutcome outcome, SearchContext context) {
        if (query.first(PageQuery.NEXT).isPresent()) {
            return outcome.page().isEmpty() ? List.of(pastTheEnd(query)) : List.of();
        }
        int open = outcome.total(AvailabilityState.OPEN);
        if (open > 0) {
            return outcome.page().isEmpty() ? List.of(filtered(open, query)) : List.of();
        }
        Optional<NothingFound> why = context.nothingOpen(outcome.question());
        return why.stream()
                .map(reason -> because(reason, query, outcome, () -> wider.of(query, place, context)))
                .toList();
    }

    private ResultsPage.Nothing because(
            NothingFound why, PageQuery query, SearchOutcome outcome, Supplier<Optional<WiderCircle.Link>> wide) {
        return switch (why.reason()) {
            case PLATFORMS_SILENT, BEYOND_WINDOW, COULD_NOT_SEE ->
                new ResultsPage.Nothing(
                        "could-not-see",
                        outcome.total(AvailabilityState.UNKNOWN),
                        why.hiddenByFilters(),
                        texts.seeUnseen(),
                        "#resultats");
            case FILTERS_TOO_NARROW ->
                why.hiddenByFilters() > 0
                        ? filtered(why.hiddenByFilters(), query)
                        : elsewhere("none-seen", outcome, wide.get());
            case NOTHING_IN_PLACE -> elsewhere("nothing-there", outcome, wide.get());
            case PAST_THE_END -> pastTheEnd(query);
        };
    }

    private ResultsPage.Nothing filtered(int hidden, PageQuery query) {
        return new ResultsPage.Nothing(
                "filters", 0, hidden, texts.clearFilters(), query.unfiltered().results());
    }

    private ResultsPage.Nothing pastTheEnd(PageQuery query) {
        return new ResultsPage.Nothing(
                "past-the-end",
                0,
                0,
                texts.firstPage(),
                query.without(PageQuery.NEXT).results());
    }

    private ResultsPage.Nothing elsewhere(String kind, SearchOutcome outcome, Optional<WiderCircle.Link> wide) {
        return new ResultsPage.Nothing(
                kind,
                outcome.all().size(),
                0,
                wide.map(WiderCircle.Link::label).orElseGet(texts::searchElsewhere),
                wide.map(WiderCircle.Link::href).orElse("/"));
    }
}
