package fr.guichet.keldoc;

import fr.guichet.keldoc.Specialties.Specialty;
import fr.guichet.model.Availability;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.spi.PlaceAvailability;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One site of a clinic, as its slots are requested.
 *
 * @param specialties those it may vaccinate under; empty when it has none
 * @param place as the clinic describes it
 * @param link where a person books here
 */
record Site(long clinic, long cabinet, List<Specialty> specialties, Optional<Place> place, ZoneId zone, URI link) {

    /** {@code {clinic}pid{cabinet}}, or the one number where both are the same. */
    String externalId() {
        return clinic == cabinet ? Long.toString(clinic) : clinic + "pid" + cabinet;
    }

    PlaceAvailability answered(Availability availability, List<PhoneNumber> phones) {
        return new PlaceAvailability(externalId(), link, place.map(said -> with(said, phones)), availability);
    }

    private static Place with(Place said, List<PhoneNumber> phones) {
        List<PhoneNumber> all = new ArrayList<>(said.phones());
        phones.stream().filter(phone -> !all.contains(phone)).forEach(all::add);
        return said.withPhones(all);
    }
}
