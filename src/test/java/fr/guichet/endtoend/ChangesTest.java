package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.Listing;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OnStub.class)
@TestProfile(ChangesTest.NobodyIsAsked.class)
class ChangesTest {

    private static final String CHANGES = "/api/v1/changes";

    /** Only the test changes anything. */
    public static final class NobodyIsAsked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "guichet.collect.enabled",
                    "false",
                    "guichet.changes.heartbeat",
                    "200ms",
                    "guichet.changes.most-subscribers",
                    "2",
                    "quarkus.http.header.\"Strict-Transport-Security\".value",
                    CachedResponsesTest.HSTS);
        }
    }

    @Inject
    Snapshots snapshots;

    @TestHTTPResource("/")
    URI address;

    /** Shared by all tests, so that none repeats a value of another. */
    private static int doses;

    private Centre centre;

    @BeforeEach
    void awaitCentre() {
        await().atMost(Duration.ofSeconds(30)).until(() -> snapshots.current().isReady());
        centre = snapshots.current().centres().centres().stream()
                .filter(some -> !some.listings().isEmpty())
                .findFirst()
                .orElseThrow();
        snapshots.publish();
    }

    @Test
    void aChangeIsListedOnce() {
        String cursor = cursor();
        given().get(CHANGES + "?since=" + cursor).then().statusCode(200).body("changes", hasSize(0));

        change();
        String next = given().get(CHANGES + "?since=" + cursor)
                .then()
                .statusCode(200)
                .body("changes.centre", equalTo(List.of(centre.id().value())))
                .body("changes.change", hasItem("changed"))
                .body("more", equalTo(false))
                .extract()
                .path("cursor");

        given().get(CHANGES + "?since=" + next).then().statusCode(200).body("changes", hasSize(0));
    }

    @Test
    void anOldCursorIs410AndAMalformedOne400() {
        given().get(CHANGES + "?since=another-1")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:guichet:problem:cursor-too-old"));
        given().get(CHANGES + "?since=yesterday").then().statusCode(400).body("parameters.name", hasItem("since"));
        given().get(CHANGES + "/stream?since=yesterday")
                .then()
                .statusCode(400)
                .body("parameters[0].value", equalTo("yesterday"));
        given().get(CHANGES + "/stream?sinc=" + cursor())
                .then()
                .statusCode(400)
                .body("parameters[0].expected", equalTo("did you mean 'since'?"));
        given().header("Last-Event-ID", "yesterday")
                .get(CHANGES + "/stream")
                .then()
                .statusCode(400)
                .body("parameters.name", hasItem("Last-Event-ID"));
    }

    @Test
    void theStreamSendsMissedAndNewChanges() throws IOException {
        String cursor = cursor();
        change();
        try (Stream stream = new Stream("Last-Event-ID: " + cursor)) {
            Event missed = stream.next();
            assertEquals("changes", missed.name());
            assertTrue(missed.data().contains('"' + centre.id().value() + '"'), missed.data());

            change();
            Event live = stream.next();
            assertEquals("changes", live.name());
            assertTrue(stream.beats > 0 || stream.beats(Duration.ofSeconds(5)), "it shows that it lives");
            given().get(CHANGES + "?since=" + live.id()).then().statusCode(200).body("changes", hasSize(0));
        }
    }

    @Test
    void theStreamSaysWhenTheCursorIsTooOld() throws IOException {
        try (Stream stream = new Stream("Last-Event-ID: another-1")) {
            Event reset = stream.next();

            assertEquals("reset", reset.name());
            given().get(CHANGES + "?since=" + reset.id()).then().statusCode(200);
        }
    }

    @Test
    void refusesMoreSubscribersThanTheLimit() throws IOException {
        try (Stream first = new Stream("X: y");
                Stream second = new Stream("X: y")) {
            assertTrue(first.beats(Duration.ofSeconds(5)) && second.beats(Duration.ofSeconds(5)), "both are served");

            given().get(CHANGES + "/stream").then().statusCode(503).header("Retry-After", "5");
        }
        await().atMost(Duration.ofSeconds(10)).until(this::isServedAgain);
    }

    private boolean isServedAgain() throws IOException {
        try (Stream stream = new Stream("X: y")) {
            return stream.status.contains("200");
        }
    }

    private String cursor() {
        return given().get(CHANGES).then().statusCode(200).extract().path("cursor");
    }

    /** The centre has another number of slots than before. */
    private void change() {
        Listing listing = centre.listings().getFirst();
        doses++;
        snapshots.observe(
                ListingId.of(centre, listing),
                known -> known.answered(new Answer(
                        Optional.of("1pid" + doses),
                        listing.link(),
                        new Availability.PhoneOnly(),
                        new ObservationTimes(HandMovedTime.START, HandMovedTime.START, HandMovedTime.START))));
        snapshots.publish();
    }

    /** One event. */
    private record Event(String id, String name, String data) {}

    /** A connection that reads events line by line. */
    private final class Stream implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;
        private final String status;
        private int beats;

        Stream(String header) throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + CHANGES + "/stream HTTP/1.1\r\nHost: here\r\n" + header + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = lines.readLine();
        }

        /** Parses like a browser: a block without data is no event, but its id counts. */
        Event next() throws IOException {
            Map<String, String> fields = new HashMap<>();
            while (true) {
                String line = lines.readLine();
                if (line.startsWith(":")) {
                    beats++;
                } else if (line.contains(": ")) {
                    fields.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(' ') + 1));
                } else if (fields.containsKey("data")) {
                    return new Event(field(fields, "id"), field(fields, "event"), field(fields, "data"));
                }
            }
        }

        private static String field(Map<String, String> fields, String name) {
            return Objects.requireNonNull(fields.get(name), name);
        }

        /** Whether a heartbeat comes in time. */
        boolean beats(Duration atMost) throws IOException {
            socket.setSoTimeout((int) atMost.toMillis());
            while (beats == 0) {
                if (lines.readLine().startsWith(":")) {
                    beats++;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
