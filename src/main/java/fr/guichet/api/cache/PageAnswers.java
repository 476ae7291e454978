package fr.guichet.api.cache;

import fr.guichet.api.http.ProblemException;
import fr.guichet.clock.GuichetClock;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchService;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Serves pages from the response cache; renders those that are not there. Thread-safe. */
@Singleton
public final class PageAnswers {

    private final Answers answers;
    private final SearchService searches;
    private final GuichetClock clock;

    PageAnswers(Answers answers, SearchService searches, GuichetClock clock) {
        this.answers = answers;
        this.searches = searches;
        this.clock = clock;
    }

    /** The latest snapshot, even if the directory is not loaded yet. */
    public SearchContext current() {
        return searches.current();
    }

    /**
     * The latest snapshot.
     *
     * @throws ProblemException before the directory is loaded
     */
    public SearchContext ready() {
        return searches.at(answers.snapshot(), clock.instant());
    }

    /**
     * Returns the cached page if it is still valid, otherwise a new one.
     *
     * @param key equal keys have equal pages
     * @param context the snapshot in which the key was understood
     * @param render renders the page from that snapshot
     */
    public Response page(Object key, SearchContext context, HttpHeaders headers, Function<SearchContext, Page> render) {
        return answers.answer(key, context.snapshot(), headers, (snapshot, now) -> {
            Page page = render.apply(searches.at(snapshot, now));
            AnswerBody answer = AnswerBody.page(page.bytes(), page.validUntil());
            return page.centres().map(answer::madeFrom).orElse(answer);
        });
    }
}
