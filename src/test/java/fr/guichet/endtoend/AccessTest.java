package fr.guichet.endtoend;

import static fr.guichet.endtoend.Staff.operator;
import static fr.guichet.endtoend.Staff.reader;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles, credentials, and protection against requests from other sites. */
@QuarkusTest
@WithTestResource(OnStub.class)
class AccessTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String SHRINK = "/ops/registry/accept-shrink";

    @ParameterizedTest
    @ValueSource(
            strings = {"/ops/sources", "/ops/audit", "/ops/nothing", "/ops", "/exploitation", "/exploitation/nothing"})
    void responds401WithoutCredentialsEvenForUnknownAddresses(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("urn:guichet:problem:no-credentials"));
    }

    @Test
    void aReaderMayReadButNotAct() {
        reader().get("/ops/sources").then().statusCode(200);
        reader().header("X-Guichet", "1")
                .post(SHRINK)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:guichet:problem:not-allowed"));
        reader().header("X-Guichet", "1").delete("/ops/sources").then().statusCode(403);
    }

    @Test
    void auditListsActionsOfOperatorsAndRefusedAttemptsOfReaders() {
        operator().header("X-Guichet", "1").post(SHRINK).then().statusCode(202);
        reader().header("X-Guichet", "1").post(SHRINK).then().statusCode(403);

        reader().get("/ops/audit")
                .then()
                .statusCode(200)
                .body("value.findAll { it.who == 'operator' }.action", hasItem("accept-shrink"))
                .body("value.findAll { it.who == 'reader' }.outcome", hasItem("refused"));
    }

    @Test
    void refusesAnAuditSinceAnInvalidInstant() {
        reader().get("/ops/audit?from=yesterday")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("2021-04-13T10:00:00Z"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Origin, http://localhost:1"
    })
    void refusesActionsFromOtherSites(String header, String value) {
        operator()
                .header("X-Guichet", "1")
                .header(header, value)
                .post(SHRINK)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:guichet:problem:from-elsewhere"));
    }

    @Test
    void refusesFormsOnTheApi() {
        operator().post(SHRINK).then().statusCode(403);
        operator().contentType("text/plain").body("{}").post(SHRINK).then().statusCode(403);
        operator().formParam("reason", "x").post(SHRINK).then().statusCode(403);
    }

    @Test
    void operatorPagesForbidFramesScriptsAndCaching() {
        operator()
                .get("/ops/sources")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void aWrongPasswordIs401AndThePublicApiIgnoresCredentials() {
        given().auth()
                .preemptive()
                .basic("operator", "guess")
                .get("/api/v1/platforms")
                .then()
                .statusCode(200);
        given().header("Authorization", "Basic !!!")
                .get("/ops/sources")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    @Test
    void tenWrongPasswordsLockOutTheirCallerAlone() {
        guess("198.51.100.1", "operator", 10);

        enter("198.51.100.1", "operator", "only-in-tests")
                .then()
                .statusCode(429)
                .contentType(PROBLEM)
                .header("Retry-After", equalTo("300"))
                .body("type", equalTo("urn:guichet:problem:too-many-failures"));
        enter("198.51.100.2", "operator", "only-in-tests").then().statusCode(200);
        operator().get("/ops/sources").then().statusCode(200);
    }

    @Test
    void wrongPasswordsOfOneUserDoNotLockOutAnotherUserAtTheSameAddress() {
        guess("198.51.100.3", "operator", 10);

        enter("198.51.100.3", "reader", "only-for-looking").then().statusCode(200);
    }

    @Test
    void wrongPasswordsFromManyCallersDoNotLockTheUserOut() {
        for (int i = 1; i <= 60; i++) {
            guess("203.0.113." + i, "operator", 1);
        }

        enter("203.0.113.100", "operator", "only-in-tests").then().statusCode(200);
    }

    @Test
    void guessingUserNamesTooIsStopped() {
        for (int i = 0; i < 50; i++) {
            guess("198.51.100.4", "user" + i, 1);
        }

        enter("198.51.100.4", "operator", "only-in-tests").then().statusCode(429);
        enter("198.51.100.5", "operator", "only-in-tests").then().statusCode(200);
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneGuesser() {
        for (int i = 1; i <= 10; i++) {
            guess("2001:db8:1:2::" + i, "operator", 1);
        }

        enter("2001:db8:1:2:ffff::1", "operator", "only-in-tests").then().statusCode(429);
        enter("2001:db8:1:3::1", "operator", "only-in-tests").then().statusCode(200);
    }

    private static void guess(String caller, String user, int times) {
        for (int i = 0; i < times; i++) {
            enter(caller, user, "guess" + i).then().statusCode(401);
        }
    }

    /** The tests' own address is a trusted proxy in the test profile. */
    private static Response enter(String caller, String user, String password) {
        return given().header("X-Forwarded-For", caller)
                .auth()
                .preemptive()
                .basic(user, password)
                .get("/ops/sources");
    }
}
