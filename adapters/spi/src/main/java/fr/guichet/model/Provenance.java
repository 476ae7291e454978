package fr.guichet.model;

import java.net.URI;
import java.time.Instant;

/**
 * Who said it, where, and when.
 *
 * @param platform the platform, or the registry's adapter
 * @param address the address asked, as a person would open it
 * @param checkedAt when we asked
 * @param validAt since when it is true, in their words; {@code checkedAt} when they do not say
 */
public record Provenance(PlatformId platform, URI address, Instant checkedAt, Instant validAt) {

    /** They do not say since when it is true. */
    public static Provenance of(PlatformId platform, URI address, Instant checkedAt) {
        return new Provenance(platform, address, checkedAt, checkedAt);
    }
}
