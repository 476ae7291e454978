package fr.guichet.snapshot;

import fr.guichet.model.CentreId;
import java.time.Instant;
import java.util.List;

/**
 * What one publication changed.
 *
 * @param version of the snapshot it made
 * @param at when
 * @param centres those that say something else than before, or are not there any more; each once
 */
public record Publication(long version, Instant at, List<CentreId> centres) {

    public Publication {
        centres = List.copyOf(centres);
    }
}
