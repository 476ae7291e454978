package fr.guichet.search;

import fr.guichet.api.parameters.SearchParser;
import fr.guichet.clock.GuichetClock;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Listing;
import fr.guichet.model.Place;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.location.KnownPlaces;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Invented centres that answered, and questions about them as an address puts them. Tuesday, 13 April 2021, ten in Paris. */
final class Asked {

    static final Instant NOW = Instant.parse("2021-04-13T08:00:00Z");

    private static final Gazetteer FRANCE = Gazetteer.load();

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Centre> centres = new ArrayList<>();
    private final Map<ListingId, Availability> answers = new LinkedHashMap<>();
    private final SearchParser parser = new SearchParser(
            Campaign.load("covid-19"),
            new KnownPlaces(FRANCE),
            new GuichetClock(Clock.fixed(NOW, ZoneOffset.UTC), NOW, NOW, 1));

    /** A centre with one listing that answered so. */
    Asked with(Centre centre, Availability told) {
        centres.add(centre);
        answers.put(ListingId.of(centre, centre.listings().getFirst()), told);
        return this;
    }

    /** A centre that was never asked. */
    Asked with(Centre centre) {
        centres.add(centre);
        return this;
    }

    Snapshot snapshot() {
        snapshots.replaceCentres(List.copyOf(centres));
        answers.forEach(
                (listing, told) -> snapshots.observe(listing, known -> known.answered(Centres.answer(told, NOW))));
        snapshots.publish();
        return snapshots.current();
    }

    Snapshots snapshots() {
        return snapshots;
    }

    SearchParser parser() {
        return parser;
    }

    CentreSearch.Result find(String query) {
        Snapshot snapshot = snapshot();
        return new CentreSearch(snapshot, NOW).find(parser.search(sent(query), snapshot));
    }

    SearchQuestion question(String query) {
        return parser.search(sent(query), snapshots.current());
    }

    List<String> ids(String query) {
        return find(query).page().stream()
                .map(found -> found.view().centre().id().value())
                .toList();
    }

    static Centre centre(String id, Listing... listings) {
        return Centres.centre(id, listings);
    }

    /** The same, elsewhere. An empty INSEE code was not told. */
    static Centre in(Centre centre, String postcode, String insee, CentreKind kind) {
        Place place = centre.place();
        Address address = new Address(
                place.address().street(),
                Postcode.find(postcode),
                place.address().commune(),
                insee.isEmpty() ? Optional.empty() : Optional.of(new InseeCode(insee)));
        return new Centre(
                centre.id(),
                centre.departement(),
                new Place(
                        place.name(),
                        address,
                        place.position(),
                        kind,
                        place.audience(),
                        place.phones(),
                        place.hours(),
                        place.notes()),
                centre.opening(),
                centre.externalIds(),
                centre.listings(),
                centre.unreadLink());
    }

    /** Parameters without anything to decode. */
    static Map<String, List<String>> sent(String query) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            sent.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return sent;
    }
}
