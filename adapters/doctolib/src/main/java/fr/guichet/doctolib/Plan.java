package fr.guichet.doctolib;

import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.Place;
import fr.guichet.spi.PlaceAvailability;
import java.util.List;
import java.util.Optional;

/**
 * What is to be asked for one place: questions, or none because the booking answer tells all.
 *
 * @param place what is said of the site
 * @param told the availability, where no question is needed
 * @param questions one per motive; empty where it is told
 * @param unreadable calendars that may belong to the place and tell nothing readable of what they carry
 */
record Plan(
        Site site,
        Optional<Place> place,
        Optional<Availability> told,
        List<Question> questions,
        List<Missing> unreadable) {

    PlaceAvailability answered(Availability availability) {
        return new PlaceAvailability(site.externalId(), site.link(), place, availability);
    }
}
