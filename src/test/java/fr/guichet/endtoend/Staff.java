package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Who may enter in tests: the names and passwords of the test profile. */
final class Staff {

    private Staff() {}

    /** Somebody who may look and act. */
    static RequestSpecification operator() {
        return given().auth().preemptive().basic("operator", "only-in-tests");
    }

    /** An operator who acts: his program says that no page of somebody else sent him. */
    static RequestSpecification actingOperator() {
        return operator().header("X-Guichet", "1").contentType(ContentType.JSON);
    }

    /** Somebody who may look. */
    static RequestSpecification reader() {
        return given().auth().preemptive().basic("reader", "only-for-looking");
    }
}
