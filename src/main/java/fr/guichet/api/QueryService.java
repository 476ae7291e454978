package fr.guichet.api;

import fr.guichet.api.cache.AnswerBody;
import fr.guichet.api.cache.Answers;
import fr.guichet.api.cache.Page;
import fr.guichet.api.http.ProblemException;
import fr.guichet.api.json.PlatformsJson;
import fr.guichet.api.json.SearchJson;
import fr.guichet.api.parameters.SearchParser;
import fr.guichet.clock.GuichetClock;
import fr.guichet.search.CentreFinder;
import fr.guichet.search.CentreSearch;
import fr.guichet.search.DaySearch;
import fr.guichet.search.MovedException;
import fr.guichet.search.NothingFound;
import fr.guichet.search.SearchOutcome;
import fr.guichet.search.SearchQuestion;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The API's questions for those who draw the answers: the same parameters, the same rules, the same cache. Thread-safe. */
@Singleton
public final class QueryService {

    private final Answers answers;
    private final SearchParser parser;
    private final GuichetClock clock;

    QueryService(Answers answers, SearchParser parser, GuichetClock clock) {
        this.answers = answers;
        this.parser = parser;
        this.clock = clock;
    }

    /**
     * The snapshot to answer from.
     *
     * @throws ProblemException before the first one
     */
    public Snapshot snapshot() {
        return answers.snapshot();
    }

    /**
     * Slots by day.
     *
     * @param validUntil the earliest moment at which the clock alone could change them, but for midnight
     */
    public record Days(List<DaySearch.Day> days, Instant validUntil) {

        public Days {
            days = List.copyOf(days);
        }
    }

    /** What the one clock shows. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Searches.
     *
     * @param parameters those of {@code /api/v1/centres}
     * @throws ProblemException when they cannot be understood
     */
    public SearchOutcome search(Map<String, List<String>> parameters, Snapshot snapshot, Instant at) {
        SearchQuestion question = parser.search(parameters, snapshot);
        CentreSearch search = new CentreSearch(snapshot, at);
        CentreSearch.Result result = search.find(question);
        return new SearchOutcome(
                SearchJson.of(question, result, search, snapshot),
                result.page(),
                result.all(),
                search.validUntil(question, result));
    }

    /**
     * Why no centre with a slot would be listed, whatever states are asked for: the reason that the API gives with {@code state=open}.
     *
     * @param parameters those of {@code /api/v1/centres}
     * @return empty when there is one
     * @throws ProblemException when they cannot be understood
     */
    public Optional<NothingFound> nothingOpen(Map<String, List<String>> parameters, Snapshot snapshot, Instant at) {
        SearchQuestion question = parser.search(parameters, snapshot).openOnly();
        CentreSearch search = new CentreSearch(snapshot, at);
        return NothingFound.of(question, search.find(question), search, snapshot);
    }

    /**
     * Makes sure that a search could be understood.
     *
     * @param parameters those of {@code /api/v1/centres}
     * @throws ProblemException when it could not
     */
    public void check(Map<String, List<String>> parameters, Snapshot snapshot) {
        parser.search(parameters, snapshot);
    }

    /**
     * Counts slots by day.
     *
     * @param parameters those of {@code /api/v1/days}
     * @throws ProblemException when they cannot be understood
     */
    public Days days(Map<String, List<String>> parameters, Snapshot snapshot, Instant at) {
        SearchQuestion question = parser.days(parameters, snapshot);
        CentreSearch search = new CentreSearch(snapshot, at);
        CentreSearch.Result result = search.find(question);
        return new Days(
                new DaySearch(result.listed(), question.slots().times(), at).days(),
                search.validUntil(question, result));
    }

    /**
     * One centre, with any slot.
     *
     * @param id ours, or somebody else's as {@code scheme:value}
     * @throws MovedException when it goes on under another id
     * @throws ProblemException when it is closed, or was never there
     */
    public CentreView centre(String id, Snapshot snapshot, Instant at) {
        return CentreView.of(snapshot, CentreFinder.find(snapshot, id), SlotFilter.ANY_SLOT, at);
    }

    /** How each platform is doing. */
    public PlatformsJson platforms(Snapshot snapshot, Instant at) {
        return PlatformsJson.of(snapshot, at);
    }

    /**
     * Answers with a page, from what was kept where that still holds.
     *
     * @param question a value: equal questions have equal pages
     * @param draw draws it at a moment
     */
    public Response page(
            Object question, Snapshot snapshot, HttpHeaders headers, BiFunction<Snapshot, Instant, Page> draw) {
        return answers.answer(question, snapshot, headers, (now, at) -> {
            Page page = draw.apply(now, at);
            AnswerBody answer = AnswerBody.page(page.bytes(), page.validUntil());
            return page.centres().map(answer::madeFrom).orElse(answer);
        });
    }
}
