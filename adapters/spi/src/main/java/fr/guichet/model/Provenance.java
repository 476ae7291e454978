package fr.guichet.model;

import java.net.URI;
import java.time.Instant;

/**
 * The source of an answer and its times.
 *
 * @param platform the platform, or the registry's adapter
 * @param address the address fetched, as a person would open it
 * @param checkedAt when it was fetched
 * @param validAt since when it is true, in their words; {@code checkedAt} when they do not say
 */
public record Provenance(PlatformId platform, URI address, Instant checkedAt, Instant validAt) {

    /** They do not say since when it is true. */
    public static Provenance of(PlatformId platform, URI address, Instant checkedAt) {
        return new Provenance(platform, address, checkedAt, checkedAt);
    }
}
