package fr.guichet.api.cache;

import fr.guichet.model.Centre;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/**
 * What a resource answers, before it is rendered.
 *
 * @param type its media type
 * @param body what becomes JSON; bytes stay as they are
 * @param validUntil the earliest moment at which the clock alone could change it; {@link Instant#MAX} if it never does
 * @param dependencies the parts of the snapshot that it was made from
 */
public record AnswerBody(
        String type, Object body, Instant validUntil, Function<Snapshot, CacheDependencies> dependencies) {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html;charset=UTF-8";

    /** JSON that is valid until the next publication. */
    public AnswerBody(Object body, Instant validUntil) {
        this(JSON, body, validUntil, CacheDependencies::everything);
    }

    /** A page that is valid until the next publication. */
    public static AnswerBody page(byte[] html, Instant validUntil) {
        return new AnswerBody(HTML, html, validUntil, CacheDependencies::everything);
    }

    /** The same, made from these centres only. */
    public AnswerBody madeFrom(Collection<Centre> centres) {
        return new AnswerBody(type, body, validUntil, snapshot -> CacheDependencies.centres(snapshot, centres));
    }

    /** The same, made from the list of centres only, without their availability. */
    public AnswerBody madeFromDirectory() {
        return new AnswerBody(type, body, validUntil, CacheDependencies::directory);
    }

    /** Answers from a snapshot at a moment. */
    @FunctionalInterface
    public interface Finder {
        AnswerBody find(Snapshot snapshot, Instant at);
    }
}
