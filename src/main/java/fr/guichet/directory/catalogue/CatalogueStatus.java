package fr.guichet.directory.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * Status of a platform's catalogue.
 *
 * @param readAt when it was last read completely; empty before the first time
 * @param entries how many centres it had then
 * @param failure why the last reading failed, if it did
 * @param failuresInARow how many readings failed since
 */
public record CatalogueStatus(Optional<Instant> readAt, int entries, Optional<String> failure, int failuresInARow) {

    static final CatalogueStatus NEVER_READ = new CatalogueStatus(Optional.empty(), 0, Optional.empty(), 0);

    CatalogueStatus failed(String why) {
        return new CatalogueStatus(readAt, entries, Optional.of(why), failuresInARow + 1);
    }
}
