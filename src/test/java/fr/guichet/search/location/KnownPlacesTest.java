package fr.guichet.search.location;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class KnownPlacesTest {

    private static final Gazetteer FRANCE = Gazetteer.load();
    private static final InseeCode BOURGOIN = new InseeCode("38053");

    private final KnownPlaces places = new KnownPlaces(FRANCE);

    @AutoClose
    private final Snapshots snapshots =
            new Snapshots(Clock.fixed(Instant.parse("2021-04-13T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void beforeTheFirstListTheGazetteerAnswersAsItIs() {
        assertSame(FRANCE, places.at(snapshots.current()));
    }

    @Test
    void aCentrePutsItsCommuneWhereItIs() {
        snapshots.replaceCentres(List.of(centre(PositionPrecision.EXACT)));

        assertEquals(
                Optional.of(new Position(45.59, 5.27, PositionPrecision.APPROXIMATE)),
                places.at(snapshots.current()).find(BOURGOIN).orElseThrow().position());
    }

    @Test
    void aCentreThatIsOnlyAtItsPrefecturePutsItNowhere() {
        snapshots.replaceCentres(List.of(centre(PositionPrecision.DEPARTEMENT)));

        assertEquals(FRANCE.find(BOURGOIN), places.at(snapshots.current()).find(BOURGOIN));
    }

    @Test
    void theSameListIsReadOnceAndAnotherOneAnew() {
        snapshots.replaceCentres(List.of(centre(PositionPrecision.EXACT)));
        Gazetteer first = places.at(snapshots.current());

        assertSame(first, places.at(snapshots.current()));

        snapshots.replaceCentres(List.of(Centres.centre("elsewhere")));
        assertNotSame(first, places.at(snapshots.current()));
        assertEquals(FRANCE.find(BOURGOIN), places.at(snapshots.current()).find(BOURGOIN));
    }

    private static Centre centre(PositionPrecision precision) {
        Centre centre = Centres.centre("bourgoin", "38", 45.59, 5.27);
        Place place = centre.place();
        return new Centre(
                centre.id(),
                centre.departement(),
                new Place(
                        place.name(),
                        new Address(
                                place.address().street(),
                                place.address().postcode(),
                                place.address().commune(),
                                Optional.of(BOURGOIN)),
                        Optional.of(new Position(45.59, 5.27, precision)),
                        place.kind(),
                        place.audience(),
                        place.phones(),
                        place.hours(),
                        place.notes()),
                centre.opening(),
                centre.externalIds(),
                centre.listings(),
                centre.unreadLink());
    }
}
