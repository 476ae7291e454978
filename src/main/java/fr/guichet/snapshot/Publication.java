package fr.guichet.snapshot;

import fr.guichet.model.CentreId;
import java.time.Instant;
import java.util.List;

/**
 * The changes of one publication.
 *
 * @param version of the snapshot it made
 * @param at when
 * @param centres those whose content changed or that were removed; each once
 */
public record Publication(long version, Instant at, List<CentreId> centres) {

    public Publication {
        centres = List.copyOf(centres);
    }
}
