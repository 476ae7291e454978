package fr.guichet.doctolib;

import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.Place;
import fr.guichet.spi.PlaceAvailability;
import java.util.List;
import java.util.Optional;

/**
 * What must be requested for one place: questions, or none because the profile alone gives the availability.
 *
 * @param place what the profile says of the site
 * @param known the availability, where no request is needed
 * @param questions one per motive; empty where the availability is known
 * @param unreadable calendars that may belong to the place and whose motives cannot be read
 */
record Plan(
        Site site,
        Optional<Place> place,
        Optional<Availability> known,
        List<Question> questions,
        List<Missing> unreadable) {

    PlaceAvailability answered(Availability availability) {
        return new PlaceAvailability(site.externalId(), site.link(), place, availability);
    }
}
