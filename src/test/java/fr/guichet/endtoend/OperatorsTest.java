package fr.guichet.endtoend;

import static fr.guichet.endtoend.Staff.operator;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OnStub.class)
class OperatorsTest {

    @Test
    void refusesReadsAndActionsWithoutCredentials() {
        given().get("/ops/registry").then().statusCode(401);
        given().header("X-Guichet", "1")
                .post("/ops/registry/accept-shrink")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("operator", "guess")
                .get("/ops/registry")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("operator", "")
                .get("/ops/registry")
                .then()
                .statusCode(401);
    }

    @Test
    void anOperatorSeesTheImportAndMayAcceptAShrink() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> operator().get("/ops/registry").path("report") != null);
        operator()
                .get("/ops/registry")
                .then()
                .statusCode(200)
                .body("report.rows", equalTo(2))
                .body("report.byPlatform.doctolib", equalTo(2))
                .body("refusal", nullValue());
        operator().get("/ops/registry/unmatched").then().statusCode(200).body("size()", equalTo(0));
        operator()
                .header("X-Guichet", "1")
                .post("/ops/registry/accept-shrink")
                .then()
                .statusCode(202);
    }
}
