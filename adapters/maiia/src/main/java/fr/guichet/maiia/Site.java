package fr.guichet.maiia;

import fr.guichet.model.BookingLink;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Departement;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A site, as its slots are requested.
 *
 * @param id 24 hex digits, or a number that stands in for them
 * @param canBeAsked whether the platform accepts the id in requests
 * @param link where a person books; empty when it has no page of its own
 * @param place empty when the directory was not read, or gives no name
 * @param ownZone as in the directory
 * @param reasons what its card says can be booked, which may lack some
 */
record Site(
        String id,
        boolean canBeAsked,
        Optional<URI> link,
        Optional<Place> place,
        Optional<ZoneId> ownZone,
        List<ReasonsWire.Reason> reasons) {

    Site {
        reasons = List.copyOf(reasons);
    }

    /** A site that a link names, of which nothing else is known. */
    static Site named(String centre, URI link) {
        return new Site(centre, true, Optional.of(link), Optional.empty(), Optional.empty(), List.of());
    }

    /** Its own, else by where it lies; empty when neither is known. */
    Optional<ZoneId> zone() {
        return ownZone.or(
                () -> place.flatMap(known -> known.address().departement()).map(Departement::zone));
    }

    /** Kind, town and slug of its page; empty when it has none. */
    Optional<List<String>> page() {
        return link.map(BookingLink::segments);
    }
}
