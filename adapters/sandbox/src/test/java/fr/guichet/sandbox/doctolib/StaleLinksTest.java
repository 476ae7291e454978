package fr.guichet.sandbox.doctolib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.Caller;
import fr.guichet.sandbox.Sandbox;
import fr.guichet.sandbox.SandboxOptions;
import fr.guichet.sandbox.platform.SimulatedClock;
import fr.guichet.sandbox.registry.RegistryFile;
import fr.guichet.sandbox.registry.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of the registry that select a place by an id that is none any more. */
class StaleLinksTest {

    private static final SandboxOptions OPTIONS =
            SandboxOptions.at(SimulatedClock.stoppedAt(Instant.parse("2021-05-20T10:30:00Z")));

    /**
     * A link that selects a place.
     *
     * @param meant ids of the places that a careful reader takes it for
     * @param listed ids of those that the truth speaks of
     */
    private record Selecting(String pid, boolean isAddressKnown, List<String> meant, List<String> listed) {
        boolean isStale() {
            return !meant.contains(pid);
        }
    }

    private static final List<Selecting> LINKS = new ArrayList<>();

    @BeforeAll
    static void readRegistry(@TempDir Path folder) throws IOException {
        Path registry = folder.resolve("registry.csv");
        try (Sandbox sandbox = Sandbox.start(OPTIONS.withWriteRegistry(registry));
                Caller caller = new Caller(sandbox.address())) {
            for (Site site : RegistryFile.read(registry)) {
                DoctolibLink.find(site.link())
                        .flatMap(link -> selecting(link, site.address().full(), caller))
                        .ifPresent(LINKS::add);
            }
        }
    }

    @Test
    void everyLinkMeansThePlacesThatTheTruthSpeaksOf() {
        for (Selecting link : LINKS) {
            assertEquals(link.meant(), link.listed(), link.pid());
        }
    }

    @Test
    void fewLinksAreStaleAndSomeOfThemAtAnotherAddress() {
        List<Selecting> stale = LINKS.stream().filter(Selecting::isStale).toList();
        long lost = stale.stream().filter(link -> !link.isAddressKnown()).count();
        assertTrue(stale.size() * 100 >= LINKS.size() && stale.size() * 20 <= LINKS.size(), stale.size() + " stale");
        assertTrue(lost > 0 && lost < stale.size(), lost + " of " + stale.size());
    }

    private static Optional<Selecting> selecting(DoctolibLink link, String address, Caller caller) {
        return link.placeId().map(pid -> {
            JsonNode page = caller.json("/booking/" + link.slug() + ".json");
            boolean known = CarefulReader.stream(page.at("/data/places"))
                    .anyMatch(place -> place.get("full_address").asText().equals(address));
            List<String> meant = new CarefulReader(caller, 15).places(link.slug(), pid, address);
            return new Selecting(pid, known, meant, listed(link.slug(), pid, caller));
        });
    }

    private static List<String> listed(String slug, String pid, Caller caller) {
        JsonNode truth = caller.json("/_sandbox/truth?slug=" + slug + "&practice=" + pid);
        return truth.isArray()
                ? CarefulReader.stream(truth)
                        .map(place -> place.get("place").asText())
                        .toList()
                : List.of(truth.get("place").asText());
    }
}
