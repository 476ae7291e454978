package fr.guichet.client;

import java.time.Duration;
import java.time.Instant;

/**
 * An answer that was had and may be used again.
 *
 * @param value what the declared method returned; read by many, changed by nobody
 * @param bytes of its body
 * @param validators by which the server recognises it
 * @param askedAt when it was last asked for, on the one clock
 * @param isSuspect asking for it again has failed since: it is not used before the server confirms it
 */
record CachedResponse(Object value, int bytes, DocumentValidators validators, Instant askedAt, boolean isSuspect) {

    /** Whether it may be used without asking; not before it was had, either, should the clock go back. */
    boolean isCurrent(Instant now, Duration usedFor) {
        return !isSuspect && !now.isBefore(askedAt) && now.isBefore(askedAt.plus(usedFor));
    }

    CachedResponse renewed(Instant at) {
        return new CachedResponse(value, bytes, validators, at, false);
    }

    CachedResponse suspected() {
        return new CachedResponse(value, bytes, validators, askedAt, true);
    }
}
