package fr.guichet.collect.guard;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;

/**
 * What came of wanting to ask.
 *
 * @param <T> what was asked for
 */
public sealed interface AttemptResult<T> {

    /** It was asked, and that has ended. */
    record Ended<T>(FetchResult<T> result) implements AttemptResult<T> {}

    /**
     * It was not asked, because the platform's breaker is open: that says something of the platform and nothing of the listing.
     *
     * @param failure what opened it, for people
     */
    record BreakerOpen<T>(Failure failure) implements AttemptResult<T> {}

    /**
     * It was not asked, or not to its end, because we hold ourselves back: that says nothing at all.
     *
     * @param why for people
     */
    record Held<T>(String why) implements AttemptResult<T> {}
}
