/**
 * Fetches the listings of each platform within its limits, and publishes the results.
 *
 * <p>A {@link fr.guichet.collect.PlatformCollector} takes the next target from a {@link fr.guichet.collect.schedule.Planner} and starts a {@code SourceAttempt} on a virtual thread. The
 * attempt runs inside an {@link fr.guichet.collect.guard.AttemptGuard}: retry, then circuit breaker. The pace and the pause after a refusal apply to each HTTP request and belong to the
 * platform's client; the attempt's deadline does not run while it waits for the pacer. Closing the attempt settles its result: observations, rates, status, pause, incidents, planner.
 * Catalogues and address look-ups are attempts, too.
 *
 * <p>Never parses a platform's response.
 */
@NullMarked
package fr.guichet.collect;

import org.jspecify.annotations.NullMarked;
