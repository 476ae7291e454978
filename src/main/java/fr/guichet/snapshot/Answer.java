package fr.guichet.snapshot;

import fr.guichet.model.Availability;
import java.net.URI;
import java.util.Optional;

/**
 * The last answer of a platform about one listing.
 *
 * @param externalId the platform's id of the place; empty if none of its places could be identified as this centre
 * @param link where a person books, on a declared host
 * @param availability what it answered
 * @param times when
 */
public record Answer(Optional<String> externalId, URI link, Availability availability, ObservationTimes times) {

    boolean saysTheSameAs(Answer other) {
        return externalId.equals(other.externalId)
                && link.equals(other.link)
                && availability.equals(other.availability);
    }
}
