package fr.guichet.store.record;

import java.time.Instant;
import java.util.Optional;

/**
 * The last registry load that was accepted.
 *
 * @param location where it was read from, a file or an address
 * @param rows how many rows it had
 * @param acceptedAt when
 * @param etag its validator, if its server gave one
 * @param lastModified its other validator, if its server gave one
 */
public record AcceptedLoad(
        String location, long rows, Instant acceptedAt, Optional<String> etag, Optional<String> lastModified) {}
