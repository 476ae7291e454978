package fr.guichet.collect.watch;

import java.time.Instant;

/**
 * How often something in a source's answers could not be used, since the start.
 *
 * @param reason a stable code, such as {@code unknown-reference-id}
 * @param count how often
 * @param example the latest, for people
 * @param listing whose answer that was: its link key
 * @param lastAt when
 */
public record WarningCount(String reason, long count, String example, String listing, Instant lastAt) {

    WarningCount again(String nextExample, String nextListing, Instant at) {
        return new WarningCount(reason, count + 1, nextExample, nextListing, at);
    }
}
