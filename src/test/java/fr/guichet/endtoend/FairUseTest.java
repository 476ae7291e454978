package fr.guichet.endtoend;

import static fr.guichet.endtoend.SmallLimits.client;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.snapshot.Snapshots;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OnStub.class)
@TestProfile(SmallLimits.class)
class FairUseTest {

    private static final String ADDRESS = "/api/v1/departements/54";

    @Inject
    Snapshots snapshots;

    @BeforeEach
    void awaitCentres() {
        await().atMost(Duration.ofSeconds(30)).until(() -> snapshots.current().isReady());
    }

    @Test
    void oneClientOverItsLimitGets429WithRetryAfterOthersDoNot() {
        for (int i = 0; i < 10; i++) {
            client("198.51.100.1").get(ADDRESS).then().statusCode(200).header("RateLimit", nullValue());
        }

        client("198.51.100.1")
                .get(ADDRESS)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .header("RateLimit", startsWith("\"fair-use\";r=0;t="))
                .header("Access-Control-Allow-Origin", "*")
                .body("type", equalTo("urn:guichet:problem:too-many-requests"));
        client("198.51.100.2").get(ADDRESS).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/departements/54",
                "/%61pi/v1/departements/54",
                "/./api/v1/departements/54",
                "/x/../api/v1/departements/54",
                "/api//v1/departements/54",
                "/api/v1;x/departements/54",
                "http://localhost/api/v1/departements/54",
            })
    void everySpellingOfAnAddressIsCounted(String address) throws IOException {
        String client = "203.0.113." + (address.hashCode() & 0xff);
        for (int i = 0; i < 10; i++) {
            client(client).get(ADDRESS);
        }

        for (int i = 0; i < 2; i++) {
            String answer = raw(address, client);
            assertTrue(answer.startsWith("HTTP/1.1 429"), answer);
        }
    }

    /** Over a raw socket, since no client would send such an address. */
    private static String raw(String address, String client) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + client
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tooManyReportsGetTheExactRetryAfter() {
        for (int i = 0; i < 5; i++) {
            report("198.51.100.7").then().statusCode(409);
        }

        int seconds = Integer.parseInt(
                report("198.51.100.7").then().statusCode(429).extract().header("Retry-After"));

        assertTrue(seconds > 20 && seconds <= 30, "one more is earned in half a minute: " + seconds);
    }

    private static Response report(String client) {
        return client(client).post("/api/v1/centres/registry:1/reports");
    }

    @Test
    void aConditionalRequestCostsLess() {
        String etag = client("198.51.100.3").get(ADDRESS).header("ETag");
        int unchanged = 0;
        while (client("198.51.100.3").header("If-None-Match", etag).get(ADDRESS).statusCode() == 304) {
            unchanged++;
        }

        assertTrue(unchanged > 30 && unchanged < 60, unchanged + " were answered");
    }

    @Test
    void aPartnersBucketIsReportedInHeadersAndItsResponsesArePrivate() {
        for (int i = 0; i < 20; i++) {
            Response answer = client("198.51.100.4")
                    .header("X-Guichet-Key", "only-in-tests")
                    .get(ADDRESS);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.header("RateLimit").startsWith("\"fair-use\";r="), answer.header("RateLimit"));
            assertTrue(answer.header("Cache-Control").startsWith("private"), answer.header("Cache-Control"));
        }
        client("198.51.100.4").get(ADDRESS).then().statusCode(200);
    }

    @Test
    void aPartnersQuotaReplacesTheBucketOfItsAddress() {
        for (int i = 0; i < 3; i++) {
            small().get(ADDRESS).then().statusCode(200);
        }

        small().get(ADDRESS)
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", equalTo("\"fair-use\";q=3;w=60"))
                .header("Retry-After", notNullValue());
        client("198.51.100.6").get(ADDRESS).then().statusCode(200);
    }

    private static RequestSpecification small() {
        return client("198.51.100.6").header("X-Guichet-Key", "of-a-small-one");
    }

    @Test
    void anUnknownKeyIsIgnored() {
        client("198.51.100.5")
                .header("X-Guichet-Key", "guessed")
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
    }
}
