package fr.guichet.web.search;

import fr.guichet.api.QueryService;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SearchOutcome;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.web.templates.Language;
import fr.guichet.web.text.Texts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Why a search shows no slot, as the API reasons, and the one thing to do about it. */
@Singleton
final class EmptyResults {

    private final QueryService queries;
    private final WiderCircle wider;
    private final Texts texts;

    EmptyResults(QueryService queries, WiderCircle wider, Language language) {
        this.queries = queries;
        this.wider = wider;
        this.texts = language.texts();
    }

    /** Nothing when a slot is listed. */
    List<ResultsPage.Nothing> why(
            PageQuery query, AskedPlace place, SearchOutcome searched, Snapshot snapshot, Instant now) {
        if (query.first(PageQuery.NEXT).isPresent()) {
            return searched.page().isEmpty() ? List.of(pastTheEnd(query)) : List.of();
        }
        int open = searched.total("open");
        if (open > 0) {
            return searched.page().isEmpty() ? List.of(filtered(open, query)) : List.of();
        }
        Optional<NothingFound> why = queries.nothingOpen(query.asParameters(place), snapshot, now);
        return why.stream()
                .map(reason -> because(reason, query, searched, () -> wider.of(query, place, snapshot, now)))
                .toList();
    }

    private ResultsPage.Nothing because(
            NothingFound why, PageQuery query, SearchOutcome searched, Supplier<Optional<WiderCircle.Link>> wide) {
        return switch (why.reason()) {
            case PLATFORMS_SILENT, BEYOND_WINDOW, COULD_NOT_SEE ->
                new ResultsPage.Nothing(
                        "could-not-see",
                        searched.total("unknown"),
                        why.hiddenByFilters(),
                        texts.seeUnseen(),
                        "#resultats");
            case FILTERS_TOO_NARROW ->
                why.hiddenByFilters() > 0
                        ? filtered(why.hiddenByFilters(), query)
                        : elsewhere("none-seen", searched, wide.get());
            case NOTHING_IN_PLACE -> elsewhere("nothing-there", searched, wide.get());
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

    private ResultsPage.Nothing elsewhere(String kind, SearchOutcome searched, Optional<WiderCircle.Link> wide) {
        return new ResultsPage.Nothing(
                kind,
                searched.all().size(),
                0,
                wide.map(WiderCircle.Link::label).orElseGet(texts::searchElsewhere),
                wide.map(WiderCircle.Link::href).orElse("/"));
    }
}
