package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid requests are problems, and every response has its security headers. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ApiGuardTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void anAddressThatIsTooLongIsAProblem() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/centres?vaccine=" + "a".repeat(9_000))
                .then()
                .statusCode(414)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:guichet:problem:address-too-long"));
    }

    /** Sent over a raw socket, since no client would. The server refuses it before our code, without a body but with the right status. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/centres?commune=%ZZ", "/api/v1/centres/%", "/api/v1/communes?q=%2"})
    void aMalformedAddressIsRefused(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
    }

    private static String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404, not-found",
        "DELETE, /api/v1/centres, 405, method-not-allowed",
        "PUT, /api/v1/days, 405, method-not-allowed",
        "GET, /api/v1/centres?x=1, 400, unknown-parameter",
    })
    void everyRefusalIsAProblem(Method method, String address, int status, String type) {
        given().request(method, address)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:guichet:problem:" + type))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DELETE | /api/v1/centres            | GET, HEAD, OPTIONS
                    PUT    | /api/v1/days               | GET, HEAD, OPTIONS
                    POST   | /api/v1/openapi            | GET, HEAD, OPTIONS
                    GET    | /api/v1/centres/x/refresh  | POST, OPTIONS
                    HEAD   | /api/v1/centres/x/reports  | POST, OPTIONS
                    POST   | /api/v1/changes/stream     | GET, OPTIONS
                    HEAD   | /api/v1/changes/stream     | GET, OPTIONS
                    """)
    void anotherMethodIs405WithAllow(Method method, String address, String allow) {
        given().request(method, address).then().statusCode(405).header("Allow", equalTo(allow));
        given().options(address)
                .then()
                .statusCode(200)
                .header("Allow", equalTo(allow))
                .header("Access-Control-Allow-Methods", equalTo(allow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/centres/x/y", "/api/v1/", "/api/v1"})
    void anUnknownAddressIs404ForEveryMethod(String address) {
        given().options(address)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/centres/none/reports?foo=1, 400",
        "/api/v1/centres/none/refresh?foo=1, 400",
        "/api/v1/centres/none/reports, 404",
    })
    void postsRefuseUnknownParameters(String address, int status) {
        given().post(address).then().statusCode(status).contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/days, text/html",
        "/api/v1/days, application/xml",
        "/api/v1/slots, image/*",
        "/api/v1/centres, nonsense",
        "/api/v1/centres, text/html",
        "/api/v1/centres, application/json;q=0",
    })
    void anUnavailableMediaTypeIs406(String address, String type) {
        given().accept(type)
                .get(address)
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:guichet:problem:not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/platforms", "/api/v1/nothing", "/api/v1/centres?x=1"})
    void everyResponseHasSecurityHeaders(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void optionsListsTheMethodsOfAnAddress() {
        given().header("Origin", "https://mairie.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/days")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Allow", containsString("HEAD"))
                .body(is(""));
    }

    @Test
    void theDocumentationPageHasItsStyles() {
        given().get("/api/v1/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", not(containsString("default-src 'none'; frame")));
    }

    @Test
    void problemsQuoteTheRequestAsText() {
        given().queryParam("vaccine", "<script>alert(1)</script>")
                .get("/api/v1/slots")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("parameters[0].value", equalTo("<script>alert(1)</script>".toLowerCase(Locale.ROOT)));
    }
}
