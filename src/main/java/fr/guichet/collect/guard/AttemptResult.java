package fr.guichet.collect.guard;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;

/**
 * How an attempt ended.
 *
 * @param <T> the value fetched
 */
public sealed interface AttemptResult<T> {

    /** The fetch ran to its end. */
    record Ended<T>(FetchResult<T> result) implements AttemptResult<T> {}

    /**
     * Nothing was sent because the platform's breaker is open. This concerns the platform and not the listing.
     *
     * @param failure the one that opened the breaker
     */
    record BreakerOpen<T>(Failure failure) implements AttemptResult<T> {}

    /**
     * Nothing was sent, or not all requests, because we may not send any now. This says nothing about the platform or the listing.
     *
     * @param why for people
     */
    record Held<T>(String why) implements AttemptResult<T> {}
}
