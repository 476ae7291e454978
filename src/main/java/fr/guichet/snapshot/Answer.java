package fr.guichet.snapshot;

import fr.guichet.model.Availability;
import java.net.URI;

/**
 * What a platform last said of one listing.
 *
 * @param externalId the platform's id of the place
 * @param link where a person books, on a declared host
 * @param availability what was learnt
 * @param clocks when
 */
public record Answer(String externalId, URI link, Availability availability, Clocks clocks) {

    boolean saysTheSameAs(Answer other) {
        return externalId.equals(other.externalId)
                && link.equals(other.link)
                && availability.equals(other.availability);
    }
}
