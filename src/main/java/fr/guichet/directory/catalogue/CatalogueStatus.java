package fr.guichet.directory.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * How a platform's catalogue is doing.
 *
 * @param readAt when it was last read to its end; empty when never
 * @param entries how many centres it had then
 * @param failure why the last reading failed, the one before stays; empty when it did not
 * @param failuresInARow how many readings failed since
 */
public record CatalogueStatus(Optional<Instant> readAt, int entries, Optional<String> failure, int failuresInARow) {

    static final CatalogueStatus NEVER_READ = new CatalogueStatus(Optional.empty(), 0, Optional.empty(), 0);

    CatalogueStatus failed(String why) {
        return new CatalogueStatus(readAt, entries, Optional.of(why), failuresInARow + 1);
    }
}
