package fr.guichet.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.guichet.sandbox.platform.PlaceState;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.SimulatedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the State's registry as it was recorded; skipped where the recordings are not at hand. */
class StateRegistryTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");

    @Test
    void everyLinkThatNamesACentreBecomesAPlace() throws IOException {
        List<PlaceTruth> truths = truths("doctolib", "centres-vaccination-2021-04-13.csv");
        assertEquals(1179, truths.stream().map(PlaceTruth::slug).distinct().count());
        assertEquals(1457, truths.size());
        long open = truths.stream()
                .filter(truth -> truth.state() == PlaceState.OPEN)
                .count();
        assertTrue(open * 3 >= truths.size() && open * 2 <= truths.size(), open + " open");
    }

    @Test
    void everyLinkOfKeldocBecomesAPlaceToo() throws IOException {
        List<PlaceTruth> truths = truths("keldoc", "centres-vaccination-2021-04-13.csv");
        assertTrue(truths.stream().map(PlaceTruth::slug).distinct().count() > 125);
        assertTrue(truths.size() >= 140 && truths.size() < 190, truths.size() + " places");
        for (PlaceState state : PlaceState.values()) {
            assertTrue(truths.stream().anyMatch(truth -> truth.state() == state), state.toString());
        }
    }

    @Test
    void placesOfOddLinksAreAnswered() throws IOException {
        try (Sandbox sandbox = Sandbox.start(options("centres-vaccination-2021-04-13.csv"));
                Caller caller = new Caller(sandbox.address())) {
            assertEquals(
                    "practice-162438",
                    caller.json("/booking/centre-vaccination.json")
                            .at("/data/places/0/id")
                            .asText());
            assertEquals(
                    21,
                    caller.json("/_sandbox/truth?slug=centre-de-vaccination-covid-19-du-var")
                            .size());
        }
    }

    @Test
    void readsTheGeoJsonEditionToo() throws IOException {
        assertTrue(truths("doctolib", "centres-vaccination-2021-02-17.geojson").size() > 500);
    }

    private static List<PlaceTruth> truths(String platform, String name) throws IOException {
        try (Sandbox sandbox = Sandbox.start(options(name))) {
            return sandbox.listTruths(platform, NOW);
        }
    }

    private static SandboxOptions options(String name) {
        Path file = Path.of(System.getProperty("shared.directory", ""), "recorded", "sante-fr", name);
        assumeTrue(Files.isReadable(file), "no recording at shared.directory: " + file);
        return SandboxOptions.at(SimulatedClock.stoppedAt(NOW)).withRegistry(file);
    }
}
