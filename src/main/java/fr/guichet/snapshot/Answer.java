package fr.guichet.snapshot;

import fr.guichet.model.Availability;
import java.net.URI;
import java.util.Optional;

/**
 * What a platform last said of one listing.
 *
 * @param externalId the platform's id of the place; empty when none of its places could be told to be this centre
 * @param link where a person books, on a declared host
 * @param availability what was learnt
 * @param times when
 */
public record Answer(Optional<String> externalId, URI link, Availability availability, ObservationTimes times) {

    boolean saysTheSameAs(Answer other) {
        return externalId.equals(other.externalId)
                && link.equals(other.link)
                && availability.equals(other.availability);
    }
}
