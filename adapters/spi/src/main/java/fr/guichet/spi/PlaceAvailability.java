package fr.guichet.spi;

import fr.guichet.model.Availability;
import fr.guichet.model.Place;
import java.net.URI;
import java.util.Optional;

/**
 * The availability of one place.
 *
 * @param externalId the platform's id of the place, such as {@code 324054pid225362}: stable between calls
 * @param link where a person books at this place, on a declared host
 * @param place what the platform says of the site; empty when it says nothing usable
 * @param availability what the platform answered
 */
public record PlaceAvailability(String externalId, URI link, Optional<Place> place, Availability availability) {}
