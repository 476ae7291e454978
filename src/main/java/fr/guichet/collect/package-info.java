/**
 * When each listing is asked, how politely, and what one attempt reports.
 *
 * <p>One {@link fr.guichet.collect.PlatformCollector} per platform: its loop takes the next target from a {@link fr.guichet.collect.schedule.Planner}, and each attempt runs on a virtual thread of its own
 * through an {@link fr.guichet.collect.guard.AttemptGuard}: retry, then breaker. The pace and the pause after a refusal are per HTTP request and live in the platform's client; the attempt's
 * deadline does not run while it waits for a turn. What an attempt learnt goes to the snapshot; a failure leaves the last answer there, dated.
 *
 * <p>Never parses a platform's answer.
 */
@NullMarked
package fr.guichet.collect;

import org.jspecify.annotations.NullMarked;
