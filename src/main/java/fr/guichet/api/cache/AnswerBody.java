package fr.guichet.api.cache;

import fr.guichet.snapshot.Snapshot;
import java.time.Instant;

/**
 * An answer before it is rendered.
 *
 * @param type its media type
 * @param body what becomes JSON; bytes stay as they are
 * @param validUntil the earliest moment at which the clock alone could change it; {@link Instant#MAX} when it never will
 * @param parts what it was made from
 */
public record AnswerBody(String type, Object body, Instant validUntil, CacheDependencies parts) {

    private static final String JSON = "application/json";

    /** One in JSON. */
    public AnswerBody(Object body, Instant validUntil, CacheDependencies parts) {
        this(JSON, body, validUntil, parts);
    }

    /** Finds the answer in a snapshot as things stand at a moment. */
    @FunctionalInterface
    public interface Finder {
        AnswerBody find(Snapshot snapshot, Instant at);
    }
}
