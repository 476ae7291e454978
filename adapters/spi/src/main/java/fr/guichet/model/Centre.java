package fr.guichet.model;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.hours.PublicOpening;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A place where one is vaccinated, under our own id.
 *
 * @param id ours, assigned once
 * @param departement where it lies; it decides the time zone
 * @param place what is known of it
 * @param opening whether it receives the public
 * @param externalIds how others call it, the registry first; may be empty
 * @param listings its platforms; none means it can only be called, or that we know no source
 * @param unreadLink a booking link that was typed for it and that no adapter recognises, as typed; empty when there is none
 */
public record Centre(
        CentreId id,
        Departement departement,
        Place place,
        PublicOpening opening,
        List<ExternalId> externalIds,
        List<Listing> listings,
        Optional<String> unreadLink) {

    public Centre {
        externalIds = List.copyOf(externalIds);
        listings = List.copyOf(listings);
    }

    /** The zone of its slots, dates and opening hours. */
    public ZoneId zone() {
        return departement.zone();
    }
}
