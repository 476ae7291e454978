package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The users and passwords of the test profile. */
final class Staff {

    private Staff() {}

    /** A user who may look and act. */
    static RequestSpecification operator() {
        return given().auth().preemptive().basic("operator", "only-in-tests");
    }

    /** An operator's program, with the header against requests from other sites. */
    static RequestSpecification actingOperator() {
        return operator().header("X-Guichet", "1").contentType(ContentType.JSON);
    }

    /** A user who may look. */
    static RequestSpecification reader() {
        return given().auth().preemptive().basic("reader", "only-for-looking");
    }
}
