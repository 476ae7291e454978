package fr.guichet.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.SimulatedClock;
import fr.guichet.sandbox.registry.RegistryFile;
import fr.guichet.sandbox.registry.RegistryWriter;
import fr.guichet.sandbox.registry.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    private static final SandboxOptions OPTIONS = SandboxOptions.at(SimulatedClock.stoppedAt(NOW));

    @Test
    void sameSeedLivesTheSameLifeAndAnotherSeedAnother() throws IOException {
        assertEquals(truths(OPTIONS), truths(OPTIONS));
        assertNotEquals(truths(OPTIONS), truths(OPTIONS.withSeed(2)));
    }

    @Test
    void registryItWritesIsTheOneItPlays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registry.csv");
        List<PlaceTruth> invented = truths(OPTIONS.withWriteRegistry(file));
        assertEquals(invented, truths(OPTIONS.withRegistry(file)));
        List<Site> sites = RegistryFile.read(file);
        assertEquals(sites.size(), sites.stream().map(Site::gid).distinct().count());
        for (String part : List.of("doctolib.fr/", "keldoc.com/", "maiia.com/", "??pid=")) {
            assertTrue(sites.stream().anyMatch(site -> site.link().contains(part)), part);
        }
        assertTrue(sites.stream()
                .anyMatch(site -> site.link().isEmpty() && !site.phone().isEmpty()));
    }

    @Test
    void registryHasTheColumnsOfTheStateAndEndsWithALineFeed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registry.csv");
        truths(OPTIONS.withWriteRegistry(file));
        String text = Files.readString(file);
        assertEquals(43, RegistryWriter.COLUMNS.size());
        assertTrue(text.startsWith("gid;nom;arrete_pref_numero;"));
        assertTrue(text.endsWith("\n"));
        assertEquals(-1, text.indexOf('\r'));
        assertTrue(text.contains("\"{\"\"Grand centre\"\"}\"\n"));
    }

    @Test
    void timeRunsAtItsOwnSpeedFromAnyOrigin() {
        Instant origin = Instant.parse("2026-01-01T00:00:00Z");
        InstantSource real = InstantSource.fixed(origin.plusSeconds(90));
        assertEquals(NOW.plusSeconds(5400), new SimulatedClock(NOW, origin, 60, real).instant());
    }

    @Test
    void acceleratedSandboxChangesItsAnswers() throws IOException, InterruptedException {
        SimulatedClock fast = new SimulatedClock(NOW, Instant.now(), 100_000, InstantSource.system());
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.at(fast));
                Caller caller = new Caller(sandbox.address())) {
            Instant first =
                    Instant.parse(caller.json("/_sandbox/clock").get("now").asText());
            JsonNode before = caller.json("/_sandbox/truth");
            Instant then =
                    Instant.parse(caller.json("/_sandbox/clock").get("now").asText());
            assertTrue(then.isAfter(first.plusSeconds(60)));
            assertNotEquals(before, caller.json("/_sandbox/truth"));
        }
    }

    @Test
    void truthOfOnePlaceIsFoundByItsNumberAndAtAnyInstant() throws IOException {
        try (Sandbox sandbox = Sandbox.start(OPTIONS);
                Caller caller = new Caller(sandbox.address())) {
            PlaceTruth known = sandbox.listTruths(NOW).getFirst();
            String path = "/_sandbox/truth?slug=" + known.slug();
            JsonNode now = caller.json(path + "&practice=" + known.practice());
            assertEquals(now, caller.json(path + "&practice=" + known.place() + "&at=" + NOW));
            assertEquals(
                    now,
                    caller.json("/_sandbox/truth?platform=" + known.platform() + "&id=" + known.externalId() + "&at="
                            + NOW));
            assertEquals(NOW.toString(), now.get("now").asText());
            assertEquals(known.slots().size(), now.get("slots").size());
            assertEquals(404, caller.get(path + "&practice=1").statusCode());
            assertEquals(400, caller.get("/_sandbox/truth?at=noon").statusCode());
            assertTrue(caller.json(path).isArray());
        }
    }

    @Test
    void everyRequestToAPlatformIsLoggedAndNoneToTheSandbox() throws IOException {
        try (Sandbox sandbox = Sandbox.start(OPTIONS);
                Caller caller = new Caller(sandbox.address())) {
            caller.json("/_sandbox/clock");
            caller.json("/vaccination-covid-19/france.json?page=2");
            caller.get("/booking/nobody.json");
            caller.get("/elsewhere");
            JsonNode report = caller.json("/_sandbox/requests?since=1");
            assertEquals(3, report.get("total").asInt());
            assertEquals(2, report.get("requests").size());
            assertEquals(
                    "/booking/nobody.json",
                    report.get("requests").get(0).get("path").asText());
            assertEquals(404, report.get("requests").get(0).get("status").asInt());
            assertEquals(
                    "{\"doctolib/booking\":1,\"doctolib/listing\":1,\"unknown\":1}",
                    report.get("byRoute").toString());
            assertTrue(report.get("peakConcurrency").asInt() >= 1);
        }
    }

    @Test
    void takenPortIsSaid() throws IOException {
        try (Sandbox first = Sandbox.start(OPTIONS)) {
            IOException refused = assertThrows(IOException.class, () -> Sandbox.start(OPTIONS.withPort(first.port())));
            assertEquals("port " + first.port() + " is already in use", refused.getMessage());
        }
    }

    private static List<PlaceTruth> truths(SandboxOptions options) throws IOException {
        try (Sandbox sandbox = Sandbox.start(options)) {
            return sandbox.listTruths(NOW);
        }
    }
}
