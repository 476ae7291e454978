package fr.guichet.query.answer;

import fr.guichet.snapshot.Snapshot;
import java.time.Instant;

/**
 * An answer before it is rendered.
 *
 * @param body what becomes JSON
 * @param validUntil the earliest moment at which the clock alone could change it; {@link Instant#MAX} when it never will
 * @param parts what it was made from
 */
public record Unrendered(Object body, Instant validUntil, Parts parts) {

    /** Finds the answer in a snapshot as things stand at a moment. */
    @FunctionalInterface
    public interface Finder {
        Unrendered find(Snapshot snapshot, Instant at);
    }
}
