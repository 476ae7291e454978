package fr.guichet.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.SimulatedClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Faults asked for over HTTP, and their trace in the request log. */
class FaultRoutesTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    private static final String FAULTS = "/_sandbox/faults";
    private static final String LISTING = "/vaccination-covid-19/france.json";

    private static Sandbox sandbox;
    private static Caller caller;
    private static List<PlaceTruth> truths;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.at(SimulatedClock.stoppedAt(NOW)));
        caller = new Caller(sandbox.address());
        truths = sandbox.listTruths("doctolib", NOW);
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @AfterEach
    void endFaults() {
        caller.delete(FAULTS);
    }

    @Test
    void whatIsAddedIsListedUntilItIsTakenBack() {
        HttpResponse<byte[]> added =
                caller.post(FAULTS, "{\"kind\":\"latency\",\"ms\":5,\"route\":\"doctolib/booking\",\"times\":3}");
        String shown = new String(added.body(), UTF_8);
        int id = caller.json(FAULTS).at("/0/id").asInt();
        assertEquals(201, added.statusCode());
        assertEquals(
                "{\"id\":" + id
                        + ",\"kind\":\"latency\",\"ms\":5,\"route\":\"doctolib/booking\",\"start\":\"2021-05-20T10:30:00Z\",\"probability\":1.0,\"times\":3,\"state\":\"active\",\"met\":0}",
                shown);
        assertEquals("[" + shown + "]", caller.json(FAULTS).toString());
        assertEquals(204, caller.delete(FAULTS + "/" + id).statusCode());
        assertEquals(404, caller.delete(FAULTS + "/" + id).statusCode());
        assertEquals("[]", caller.json(FAULTS).toString());
    }

    @Test
    void allAreTakenBackAtOnce() {
        caller.post(FAULTS, "{\"kind\":\"reset\"}");
        caller.post(FAULTS, "{\"kind\":\"html\"}");
        assertEquals(204, caller.delete(FAULTS).statusCode());
        assertEquals(200, caller.get(LISTING).statusCode());
    }

    @Test
    void badInputIsRefusedInOneLine() {
        for (String json : List.of("", "{\"kind\":\"status\"}", "nonsense", "{\"kind\":\"reset\",\"start\":\"\\n\"}")) {
            HttpResponse<byte[]> refused = caller.post(FAULTS, json);
            assertEquals(400, refused.statusCode(), json);
            assertEquals(1, new String(refused.body(), UTF_8).lines().count());
        }
        assertEquals("[]", caller.json(FAULTS).toString());
    }

    @Test
    void centreIsMetOnItsPageAndInQuestionsAboutItsAgendas() {
        PlaceTruth centre = truths.getFirst();
        String page = "/booking/" + centre.slug() + ".json";
        String slots = slotsOf(page);
        String others = "/booking/" + truths.getLast().slug() + ".json";
        String othersSlots = slotsOf(others);
        for (String name : List.of(centre.slug(), centre.place(), centre.externalId())) {
            caller.post(FAULTS, "{\"kind\":\"status\",\"status\":500,\"centre\":\"" + name + "\"}");
            assertEquals("500 500 200 200 200", statuses(page, slots, others, othersSlots, LISTING), name);
            caller.delete(FAULTS);
        }
    }

    @Test
    void requestLogTellsWhichFaultARequestMet() {
        long before = caller.json("/_sandbox/requests").get("total").asLong();
        caller.post(FAULTS, "{\"kind\":\"reset\",\"times\":1}");
        caller.post(FAULTS, "{\"kind\":\"empty-lists\",\"times\":1}");
        caller.post(FAULTS, "{\"kind\":\"challenge\",\"times\":1}");
        resets(LISTING);
        statuses(LISTING, LISTING, LISTING);
        StringBuilder met = new StringBuilder();
        for (JsonNode entry : caller.json("/_sandbox/requests?since=" + before).get("requests")) {
            met.append(entry.get("status").asInt())
                    .append(' ')
                    .append(entry.get("fault").asText())
                    .append(", ");
        }
        assertEquals("0 reset, 200 empty-lists, 403 challenge, 200 null, ", met.toString());
    }

    @Test
    void requestLogTellsWhenARequestCameAndEnded() {
        long before = caller.json("/_sandbox/requests").get("total").asLong();
        Instant from = Instant.now();
        caller.post(FAULTS, "{\"kind\":\"latency\",\"ms\":50,\"times\":1}");
        caller.get(LISTING);
        JsonNode entry = caller.json("/_sandbox/requests?since=" + before).at("/requests/0");
        Instant at = Instant.parse(entry.get("at").asText());
        assertTrue(!at.isBefore(from)
                && !Instant.parse(entry.get("endedAt").asText()).isBefore(at.plusMillis(50)));
        assertEquals(NOW.toString(), entry.get("simulatedAt").asText());
    }

    @Test
    void summaryTellsHowHardEachPlatformWasAsked() throws IOException {
        long before = caller.json("/_sandbox/requests").get("total").asLong();
        caller.post(FAULTS, "{\"kind\":\"drip\",\"times\":2}");
        try (RawConnection one = new RawConnection(sandbox.address(), LISTING);
                RawConnection other = new RawConnection(sandbox.address(), LISTING)) {
            one.readHead();
            other.readHead();
            statuses(LISTING, "/elsewhere");
            JsonNode platforms =
                    caller.json("/_sandbox/requests/summary?since=" + before).get("platforms");
            assertEquals(2, platforms.size());
            assertEquals(3, platforms.at("/doctolib/requests").asInt());
            assertEquals(3, platforms.at("/doctolib/peakConcurrency").asInt());
            assertEquals(1, platforms.at("/unknown/mostInOneSecond").asInt());
        }
        assertEquals(
                400, caller.get("/_sandbox/requests/summary?since=yesterday").statusCode());
    }

    private static String slotsOf(String page) {
        JsonNode data = caller.json(page).get("data");
        return "/availabilities.json?start_date=2021-05-20&visit_motive_ids=%s&agenda_ids=%s&practice_ids=1"
                .formatted(
                        data.at("/visit_motives/0/id").asText(),
                        data.at("/agendas/0/id").asText());
    }

    private static void resets(String path) {
        try (RawConnection connection = new RawConnection(sandbox.address(), path)) {
            connection.read();
        } catch (IOException e) {
            assertEquals("Connection reset", e.getMessage());
        }
    }

    private static String statuses(String... paths) {
        return String.join(
                " ",
                List.of(paths).stream()
                        .map(path -> Integer.toString(caller.get(path).statusCode()))
                        .toList());
    }
}
