package fr.guichet.snapshot;

import static fr.guichet.snapshot.Centres.centre;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.guichet.model.Centre;
import fr.guichet.model.ExternalId;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreIndexTest {

    @ParameterizedTest
    @CsvSource({"46.5,2.5,5", "46.5,2.5,200", "51.1,2.5,60", "-21.1,55.5,40", "4.9,-52.3,200", "60,20,200"})
    void aCircleHoldsWhatAPlainSearchFinds(double lat, double lon, double radius) {
        List<Centre> centres = scattered(lat, lon);
        CentreIndex index = new CentreIndex(centres, Instant.EPOCH);
        Position middle = new Position(lat, lon, PositionPrecision.EXACT);

        Set<Centre> found = new HashSet<>(index.around(middle, radius));

        Set<Centre> expected = new HashSet<>();
        for (Centre centre : centres) {
            if (centre.place().position().orElseThrow().distanceTo(middle) <= radius) {
                expected.add(centre);
            }
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected, found);
    }

    @Test
    void findsByEachKey() {
        Centre nancy = centre("a");
        CentreIndex index = new CentreIndex(List.of(nancy, centre("b", "33", 44.8, -0.6)), Instant.EPOCH);

        assertEquals(List.of(nancy), index.in(new Departement("54")));
        assertEquals(Optional.of(nancy), index.find(new ExternalId("registry", "a")));
        assertEquals(Optional.of(nancy), index.find(nancy.id()));
        assertEquals(List.of(nancy), index.in(nancy.place().address().postcode().orElseThrow()));
        assertEquals(List.of(), index.in(new Departement("75")));
    }

    private static List<Centre> scattered(double lat, double lon) {
        Random random = new Random(7);
        List<Centre> centres = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double share = random.nextDouble();
            centres.add(centre(
                    "c" + i,
                    "54",
                    lat + share * (random.nextDouble() * 6 - 3),
                    lon + share * (random.nextDouble() * 8 - 4)));
        }
        return centres;
    }
}
