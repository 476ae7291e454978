package fr.guichet.endtoend;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.directory.matching.MatchRule;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI document matches the real responses. */
@QuarkusTest
@WithTestResource(OnSandbox.class)
class ApiDescriptionTest {

    private static final String V1 = "/api/v1";

    /** Responses of the framework. */
    private static final Set<String> NOT_OURS = Set.of("LocalDate", "Instant", "OffsetDateTime");

    @Inject
    ObjectMapper json;

    private JsonNode description;

    @BeforeEach
    void read() throws IOException {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> given().get(V1 + "/centres?state=open&limit=1")
                                .jsonPath()
                                .getList("centres"),
                        list -> list != null && !list.isEmpty());
        description = json.readTree(
                given().accept("application/json").get(V1 + "/openapi").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /centres             | /centres?limit=200                                    | 200
                    /centres             | /centres?commune=54395&radius=50&fields=full&limit=50 | 200
                    /centres             | /centres?bbox=2,48,3,49&state=unknown&days=sat        | 200
                    /centres             | /centres?near=46.0,-30.0                              | 200
                    /centres             | /centres?departement=33&state=open&dose=child-second  | 200
                    /centres             | /centres?postcode=1&vacine=x                          | 400
                    /centres             | /centres?limit=0&near=x                               | 400
                    /centres/{id}        | /centres/ID                                           | 200
                    /centres/{id}        | /centres/ID?fields=full                               | 200
                    /centres/{id}        | /centres/nowhere                                      | 404
                    /centres/{id}/slots  | /centres/ID/slots                                     | 200
                    /centres/{id}/slots  | /centres/ID/slots?vaccine=unspecified                 | 200
                    /centres/{id}/slots  | /centres/nowhere/slots                                | 404
                    /slots               | /slots?limit=200                                      | 200
                    /slots               | /slots?near=46.0,-30.0                                | 200
                    /slots               | /slots?state=none                                     | 400
                    /days                | /days                                                 | 200
                    /days                | /days?region=11&from=2030-01-01                       | 200
                    /days                | /days?from=x                                          | 400
                    /communes            | /communes?q=saint                                     | 200
                    /communes            | /communes                                             | 400
                    /departements        | /departements                                         | 200
                    /departements/{code} | /departements/2A                                      | 200
                    /departements/{code} | /departements/20                                      | 404
                    /changes             | /changes                                              | 200
                    /changes             | /changes?since=x                                      | 400
                    /platforms           | /platforms                                            | 200
                    /platforms           | /platforms?x=1                                        | 400
                    """)
    void everyBodyMatchesItsSchema(String path, String address, int status) throws IOException {
        String id = given().get(V1 + "/centres?state=open&limit=1").jsonPath().getString("centres[0].id");
        Response answer = given().get(V1 + address.replace("ID", id));

        assertEquals(status, answer.statusCode(), answer.asString());
        String mediaType = answer.contentType().replaceFirst(";.*", "");
        JsonNode body = json.readTree(answer.asString());
        assertEquals(List.of(), new DescribedBodies(description).faults(V1 + path, "get", status, mediaType, body));
    }

    /** Parameters and values are drawn from the document. */
    @Test
    void bodiesOfRandomRequestsMatchTheirSchemas() throws IOException {
        DescribedBodies described = new DescribedBodies(description);
        Random random = new Random(60_421);
        Set<Integer> statuses = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            String path = List.of("/centres", "/days", "/slots").get(i % 3);
            String query = drawn(path, random);
            Response answer = given().urlEncodingEnabled(false).get(V1 + path + "?" + query);
            String mediaType = answer.contentType().replaceFirst(";.*", "");
            statuses.add(answer.statusCode());
            assertEquals(
                    List.of(),
                    described.faults(
                            V1 + path, "get", answer.statusCode(), mediaType, json.readTree(answer.asString())),
                    path + "?" + query);
        }

        assertEquals(Set.of(200, 400), statuses);
    }

    private String drawn(String path, Random random) {
        StringBuilder query = new StringBuilder();
        for (JsonNode reference : description.at("/paths/" + (V1 + path).replace("/", "~1") + "/get/parameters")) {
            JsonNode parameter = description.at(reference.get("$ref").asText().substring(1));
            JsonNode codes = parameter.at("/schema/items/enum").isArray()
                    ? parameter.at("/schema/items/enum")
                    : parameter.at("/schema/enum");
            JsonNode example = parameter.path("example");
            if (random.nextInt(7) == 0 && parameter.has("example")) {
                JsonNode value = codes.isArray() ? codes.get(random.nextInt(codes.size())) : example;
                query.append('&')
                        .append(parameter.get("name").asText())
                        .append('=')
                        .append(value.isArray() ? value.get(0).asText() : value.asText());
            }
        }
        return query.isEmpty() ? "sort=soonest" : query.substring(1);
    }

    @Test
    void everyLineOfAStreamMatchesItsSchema() throws IOException {
        DescribedBodies described = new DescribedBodies(description);
        String stream = given().accept("application/x-ndjson")
                .get(V1 + "/centres?region=53&fields=full")
                .asString();
        for (String line : stream.strip().split("\n", -1)) {
            assertEquals(List.of(), described.faults("StreamLine", json.readTree(line)));
        }
    }

    @Test
    void detectsABodyThatViolatesItsSchema() throws IOException {
        JsonNode body = json.readTree("{\"asOf\": null, \"centres\": [{\"id\": 3}]}");

        assertNotEquals(
                List.of(),
                new DescribedBodies(description).faults(V1 + "/centres", "get", 200, "application/json", body));
    }

    @Test
    void everyFieldAndParameterIsDescribedWithAnExample() {
        List<String> bare = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                description.at("/components/schemas").properties()) {
            if (NOT_OURS.contains(schema.getKey())) {
                continue;
            }
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                if (!field.getValue().has("description")) {
                    bare.add(schema.getKey() + "." + field.getKey() + " has no description");
                }
                if (!hasExample(field.getValue())) {
                    bare.add(schema.getKey() + "." + field.getKey() + " has no example");
                }
            }
        }
        for (Map.Entry<String, JsonNode> parameter :
                description.at("/components/parameters").properties()) {
            if (!parameter.getValue().has("description")) {
                bare.add(parameter.getKey());
            }
        }
        assertEquals(List.of(), bare);
    }

    /** On itself, on the items of a list, or in the schema it refers to. */
    private static boolean hasExample(JsonNode field) {
        return field.has("examples")
                || field.has("enum")
                || field.has("$ref")
                || field.has("anyOf")
                || field.has("properties")
                || field.path("items").has("$ref")
                || field.path("additionalProperties").has("$ref")
                || field.path("type").asText().equals("boolean");
    }

    @Test
    void everyAddressDeclaresItsRefusals() {
        List<String> silent = new ArrayList<>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    for (String status : List.of("400", "405", "406", "414", "429", "503")) {
                        if (!operation.getValue().at("/responses").has(status)) {
                            silent.add(operation.getKey() + " " + path.getKey() + " " + status);
                        }
                    }
                }));

        assertEquals(List.of(), silent);
        assertTrue(description.get("paths").size() >= 9);
        assertTrue(description.get("openapi").asText().startsWith("3.1"));
    }

    /** Common complaints of client generators and validators. */
    @Test
    void everythingHasANameAndADescription() {
        List<String> bare = new ArrayList<>();
        List<String> names = new ArrayList<>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    names.add(operation.getValue().path("operationId").asText());
                    for (JsonNode parameter : operation.getValue().path("parameters")) {
                        demandDescription(parameter, name + " " + parameter.path("name"), bare);
                    }
                    operation
                            .getValue()
                            .get("responses")
                            .properties()
                            .forEach(
                                    answer -> demandDescription(answer.getValue(), name + " " + answer.getKey(), bare));
                }));

        assertEquals(List.of(), bare);
        assertEquals(names.size(), Set.copyOf(names).size(), "each has its own: " + names);
        assertFalse(names.contains(""), names.toString());
    }

    private void demandDescription(JsonNode node, String name, List<String> bare) {
        JsonNode of =
                node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
        if (of.path("description").asText().isBlank()) {
            bare.add(name);
        }
    }

    @Test
    void everyCentreOperationDeclaresRedirectAndGone() {
        for (String operation : List.of("{id}/get", "{id}~1slots/get", "{id}~1refresh/post", "{id}~1reports/post")) {
            JsonNode responses = description.at("/paths/~1api~1v1~1centres~1" + operation + "/responses");
            for (String status : List.of("308", "404", "410")) {
                assertTrue(responses.has(status), operation + " " + status);
            }
        }
    }

    @Test
    void theStreamsAndTheKeyAreDescribed() {
        JsonNode centres = description.at("/paths/~1api~1v1~1centres/get/responses/200/content");
        JsonNode stream = description.at("/paths/~1api~1v1~1changes~1stream/get/responses");

        assertEquals(
                List.of("application/json"),
                names(centres),
                "a client that is generated from two types would have to distinguish them at each answer");
        assertFalse(stream.has("304"), "it is never sent");
        assertEquals(
                "X-Guichet-Key",
                description.at("/components/securitySchemes/partnerKey/name").asText());
        assertTrue(
                description.at("/security").toString().contains("{}"),
                "nobody needs one: " + description.at("/security"));
        assertTrue(
                description.at("/components/responses/TooManyRequests/headers").has("RateLimit"));
    }

    @Test
    void aProblemAlwaysHasItsFields() {
        assertEquals(
                "[\"type\",\"title\",\"status\",\"detail\"]",
                description.at("/components/schemas/Problem/required").toString());
        assertEquals(
                "[\"name\",\"value\",\"expected\"]",
                description.at("/components/schemas/BadParameter/required").toString());
    }

    /** A code that the document does not list breaks generated clients. */
    @Test
    void theRulesOfMergeEvidenceAreListed() {
        List<String> listed = new ArrayList<>();
        description.at("/components/schemas/Evidence/properties/rule/enum").forEach(code -> listed.add(code.asText()));

        assertEquals(Stream.of(MatchRule.values()).map(MatchRule::code).toList(), listed);
    }

    /** Without a pattern each cached response would be a metric series of its own. */
    @Test
    void everyAddressWithAPlaceholderIsOneSeriesInTheMetrics() {
        String patterns = ConfigProvider.getConfig()
                .getValue("quarkus.micrometer.binder.http-server.match-patterns", String.class);
        description.get("paths").properties().forEach(path -> {
            if (path.getKey().contains("{") && path.getValue().has("get")) {
                String pattern = path.getKey().replaceAll("[{].*?[}]", "[^/]+") + "=" + path.getKey();
                assertTrue(List.of(patterns.split(",", -1)).contains(pattern), pattern);
            }
        });
    }

    /** No address may be missing where methods are refused. */
    @Test
    void everyAddressAllowsTheDescribedMethods() {
        description.get("paths").properties().forEach(path -> {
            String allow = given().request(Method.PATCH, path.getKey().replaceAll("[{].*?[}]", "x"))
                    .then()
                    .statusCode(405)
                    .extract()
                    .header("Allow");
            for (Method method : List.of(Method.GET, Method.POST, Method.PUT, Method.DELETE)) {
                assertEquals(
                        path.getValue().has(method.name().toLowerCase(Locale.ROOT)),
                        allow.contains(method.name()),
                        path.getKey() + " " + allow);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"/centres, 22", "/days, 18", "/slots, 20", "/centres/{id}/slots, 9"})
    void everyDescribedParameterIsAccepted(String path, int count) {
        JsonNode parameters = description.at("/paths/" + (V1 + path).replace("/", "~1") + "/get/parameters");

        assertEquals(count, parameters.size());
        for (JsonNode reference : parameters) {
            String name = reference.path("$ref").asText().replaceFirst(".*/", "");
            given().get(V1 + path.replace("{id}", "nowhere") + (name.isEmpty() ? "" : "?" + name + "=~"))
                    .then()
                    .body("type", not(equalTo("urn:guichet:problem:unknown-parameter")));
        }
    }

    @Test
    void everyReferenceResolves() {
        List<String> lost = description.findValuesAsText("$ref").stream()
                .filter(reference -> description.at(reference.substring(1)).isMissingNode())
                .distinct()
                .toList();

        assertEquals(List.of(), lost);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
