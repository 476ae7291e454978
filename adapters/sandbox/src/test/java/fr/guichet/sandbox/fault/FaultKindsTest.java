package fr.guichet.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.sandbox.Caller;
import fr.guichet.sandbox.RawConnection;
import fr.guichet.sandbox.Sandbox;
import fr.guichet.sandbox.SandboxOptions;
import fr.guichet.sandbox.platform.SimulatedClock;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each fault does to an answer, as it arrives. */
@Timeout(60)
class FaultKindsTest {

    private static final Instant NOW = Instant.parse("2021-05-20T10:30:00Z");
    private static final String LISTING = "/vaccination-covid-19/france.json?page=1";
    private static final String NOWHERE = "/booking/nobody.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Sandbox sandbox;
    private static Caller caller;
    private static JsonNode listing;
    private static String page;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.at(SimulatedClock.stoppedAt(NOW)));
        caller = new Caller(sandbox.address());
        listing = caller.json(LISTING);
        page = "/booking/" + sandbox.listTruths(NOW).getFirst().slug() + ".json";
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @AfterEach
    void endFaults() {
        caller.delete("/_sandbox/faults");
    }

    @Test
    void statusAnswersInThePlatformsStead() {
        happens("{'kind':'status','status':503}");
        HttpResponse<byte[]> answer = caller.get(LISTING);
        assertEquals(503, answer.statusCode());
        assertEquals("{\"status\":503,\"error\":\"Service Unavailable\"}", text(answer));
        assertEquals("application/json; charset=utf-8", header(answer, "content-type"));
        assertEquals("", header(answer, "retry-after"));
    }

    @Test
    void statusCarriesTheBodyItIsGiven() {
        happens("{'kind':'status','status':200,'body':'<b>sorry</b>','contentType':'text/plain'}");
        HttpResponse<byte[]> answer = caller.get(LISTING);
        assertEquals(
                "200 <b>sorry</b> text/plain",
                answer.statusCode() + " " + text(answer) + " " + header(answer, "content-type"));
    }

    @Test
    void retryAfterIsANumberOfSeconds() {
        happens("{'kind':'status','status':429,'retryAfter':120}");
        assertEquals("120", header(caller.get(LISTING), "retry-after"));
    }

    @Test
    void retryAfterIsADateOfHttpThatManySecondsAhead() {
        happens("{'kind':'status','status':429,'retryAfter':120,'retryAfterForm':'date'}");
        Instant before = Instant.now();
        String date = header(caller.get(LISTING), "retry-after");
        Instant after = Instant.now();
        assertTrue(date.matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"), date);
        Instant read =
                OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        assertFalse(read.isBefore(before.plusSeconds(119)) || read.isAfter(after.plusSeconds(120)), date);
    }

    @Test
    void htmlIsAPageForPeopleThatSaysAllIsWell() {
        happens("{'kind':'html'}");
        HttpResponse<byte[]> answer = caller.get(LISTING);
        assertEquals(200, answer.statusCode());
        assertEquals("text/html; charset=utf-8", header(answer, "content-type"));
        assertTrue(text(answer).startsWith("<!DOCTYPE html>"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 503})
    void challengeIsAPageForPeopleThatRefuses(int status) {
        happens("{'kind':'challenge','status':" + status + "}");
        HttpResponse<byte[]> answer = caller.get(LISTING);
        assertEquals(status, answer.statusCode());
        assertEquals("text/html; charset=utf-8", header(answer, "content-type"));
        assertTrue(text(answer).contains("humain"));
    }

    @Test
    void redirectLeadsToTheSamePathElsewhere() {
        happens("{'kind':'redirect'}");
        HttpResponse<byte[]> answer = caller.get(LISTING);
        assertEquals(302, answer.statusCode());
        assertEquals("https://elsewhere.example" + LISTING, header(answer, "location"));
    }

    @Test
    void resetEndsTheConnectionWithoutAByte() throws IOException {
        happens("{'kind':'reset'}");
        try (RawConnection connection = new RawConnection(sandbox.address(), LISTING)) {
            assertThrows(SocketException.class, connection::read);
        }
    }

    @Test
    void latencyBringsTheTrueAnswerLate() throws IOException {
        happens("{'kind':'latency','ms':300}");
        long asked = System.nanoTime();
        assertEquals(listing, caller.json(LISTING));
        assertTrue(System.nanoTime() - asked >= 300_000_000);
    }

    @Test
    void dripBringsTheTrueAnswerByteByByte() throws IOException {
        String whole = text(caller.get(NOWHERE));
        happens("{'kind':'drip','everyMs':10}");
        long asked = System.nanoTime();
        try (RawConnection connection = new RawConnection(sandbox.address(), NOWHERE)) {
            assertTrue(connection.readHead().contains("content-length: " + whole.length()));
            StringBuilder read = new StringBuilder();
            for (int i = 0; i < whole.length(); i++) {
                read.append((char) connection.read());
            }
            assertEquals(whole, read.toString());
            assertTrue(System.nanoTime() - asked >= 10_000_000L * (whole.length() - 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'kind':'drip'}", "{'kind':'latency','ms':3600000}"})
    void slowAnswersHoldNobodyElseUp(String slow) throws IOException {
        happens(slow.replace("}", ",'times':1}"));
        try (RawConnection waiting = new RawConnection(sandbox.address(), LISTING)) {
            awaitUnderWay(1);
            assertEquals(listing, caller.json(LISTING));
            waiting.hangUp();
            awaitUnderWay(0);
        }
    }

    @Test
    void truncatedEndsHalfwayThroughTheLengthItTold() throws IOException {
        byte[] whole = caller.get(LISTING).body();
        happens("{'kind':'truncated'}");
        try (RawConnection connection = new RawConnection(sandbox.address(), LISTING)) {
            assertTrue(connection.readHead().contains("content-length: " + whole.length + "\r\n"));
            byte[] read = connection.readToEnd();
            assertEquals(new String(whole, UTF_8).substring(0, 20), new String(read, UTF_8).substring(0, 20));
            assertEquals(whole.length / 2, read.length);
        }
    }

    @Test
    void hugeIsMoreThanAnybodyShouldReadAndJsonAllTheSame() throws IOException {
        happens("{'kind':'huge'}");
        HttpResponse<byte[]> answer = caller.get(LISTING);
        assertTrue(answer.body().length > 3_000_000);
        assertEquals(listing, JSON.readTree(answer.body()));
        try (RawConnection connection = new RawConnection(sandbox.address(), LISTING)) {
            assertTrue(connection.readHead().contains("transfer-encoding: chunked"));
        }
    }

    @Test
    void wrongTypesAreNumbersForTextsAndATextForAList() throws IOException {
        happens("{'kind':'wrong-types','route':'doctolib/listing'}");
        assertEquals("{\"data\":{\"doctors\":\"7\"}}", text(caller.get(LISTING)));
        happens("{'kind':'wrong-types','route':'doctolib/booking'}");
        assertEquals(
                JSON.readTree("{\"status\":404,\"error\":7}"),
                JSON.readTree(caller.get(NOWHERE).body()));
    }

    @Test
    void wrongTypesOfOneFieldLeaveTheRest() {
        happens("{'kind':'wrong-types','field':'city'}");
        JsonNode spoiled = caller.json(LISTING).at("/data/doctors/3");
        assertTrue(spoiled.get("city").isNumber());
        assertEquals(listing.at("/data/doctors/3/link"), spoiled.get("link"));
    }

    @Test
    void renamedFieldIsTheFirstOneWhenNoneIsNamed() {
        happens("{'kind':'renamed-field'}");
        assertEquals(listing.get("data"), caller.json(LISTING).get("data_v2"));
        assertFalse(caller.json(LISTING).has("data"));
    }

    @Test
    void renamedFieldIsRenamedWhereverItStands() {
        happens("{'kind':'renamed-field','field':'link'}");
        for (JsonNode doctor : caller.json(LISTING).at("/data/doctors")) {
            assertTrue(doctor.has("link_v2") && !doctor.has("link"));
        }
    }

    @Test
    void deepNestingStandsBeforeTheTrueAnswer() throws IOException {
        happens("{'kind':'deep-nesting'}");
        String nested = text(caller.get(LISTING));
        String nest = "\"nest\":" + "[".repeat(10_000) + "]".repeat(10_000) + ",";
        assertTrue(nested.contains(nest));
        assertEquals(listing, JSON.readTree(nested.replace(nest, "")));
    }

    @Test
    void emptyListsLookAsIfThereWereNothing() {
        happens("{'kind':'empty-lists'}");
        assertEquals("{\"data\":{\"doctors\":[]}}", text(caller.get(LISTING)));
        JsonNode data = caller.json(page).get("data");
        assertTrue(data.get("places").isEmpty() && data.get("agendas").isEmpty());
        assertTrue(data.get("profile").get("id").isNumber());
    }

    @Test
    void whoKeepsAnAnswerGetsTheSpoiledOneAndNothingToKeepItBy() {
        String etag = header(caller.get(page), "etag");
        happens("{'kind':'empty-lists'}");
        HttpResponse<byte[]> spoiled = caller.get(page, "If-None-Match", etag);
        assertEquals(200, spoiled.statusCode());
        assertEquals("", header(spoiled, "etag"));
        caller.delete("/_sandbox/faults");
        assertEquals(304, caller.get(page, "If-None-Match", etag).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'status','status':500}",
                "{'kind':'empty-lists'}",
                "{'kind':'reset'}",
                "{'kind':'latency','ms':3600000}"
            })
    void truthIsTheSameWhateverGoesWrong(String fault) {
        String truth =
                "/_sandbox/truth?slug=" + sandbox.listTruths(NOW).getFirst().slug();
        JsonNode before = caller.json(truth);
        happens(fault);
        assertEquals(before, caller.json(truth));
    }

    @Test
    void platformAnswersAgainAsBeforeWhenTheFaultIsTakenBack() {
        happens("{'kind':'renamed-field'}");
        assertNotEquals(listing, caller.json(LISTING));
        caller.delete("/_sandbox/faults");
        assertEquals(listing, caller.json(LISTING));
    }

    private static void awaitUnderWay(int count) {
        while (caller.json("/_sandbox/requests").get("inFlight").asInt() != count) {
            Thread.onSpinWait();
        }
    }

    private static void happens(String fault) {
        HttpResponse<byte[]> added = caller.post("/_sandbox/faults", fault.replace('\'', '"'));
        assertEquals(201, added.statusCode(), text(added));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
