package fr.guichet.ban;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.KnownAddress;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.StubbedPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BanAdapterTest {

    private static final Address TYPED = new Address(
            Optional.of("21 rue des Essais"),
            Optional.of(new Postcode("54000")),
            Optional.of("Nancy"),
            Optional.of(new InseeCode("54395")));

    @Inject
    Vertx vertx;

    private final BanAdapter adapter = new BanAdapter();
    private StubbedPlatform base;

    @BeforeEach
    void start() {
        base = StubbedPlatform.of(adapter, vertx);
    }

    @AfterEach
    void stop() {
        base.close();
    }

    @Test
    void aHouseIsFoundWithItsIdAndItsDoor() {
        answer(feature("housenumber", "0.97"));

        assertEquals(
                Optional.of(new KnownAddress("54395_2880_00021", new Position(48.69, 6.18, PositionPrecision.EXACT))),
                found(TYPED));
    }

    @Test
    void theCommuneIsPreferredToAPostcodeThatMayBeACedex() {
        answer(feature("housenumber", "0.97"));

        found(TYPED);
        found(new Address(TYPED.street(), TYPED.postcode(), TYPED.commune(), Optional.empty()));

        assertEquals(
                List.of(
                        "/search/?q=21%20rue%20des%20Essais&citycode=54395&limit=1",
                        "/search/?q=21%20rue%20des%20Essais&postcode=54000&limit=1"),
                base.requests().stream().map(url -> url.replace("+", "%20")).toList());
    }

    @ParameterizedTest
    @CsvSource({"street,0.97", "locality,0.97", "municipality,0.97", "housenumber,0.49"})
    void whatIsNoHouseOrBarelyFitsIsNotBelieved(String type, String score) {
        answer(feature(type, score));

        assertEquals(Optional.empty(), found(TYPED));
    }

    @Test
    void noMatchIsAnAnswer() {
        answer("{\"type\":\"FeatureCollection\",\"features\":[]}");

        assertEquals(Optional.empty(), found(TYPED));
    }

    @Test
    void anAddressWithoutStreetOrTownIsNotAskedFor() {
        assertEquals(Optional.empty(), found(Address.UNKNOWN));
        assertEquals(
                Optional.empty(),
                found(new Address(TYPED.street(), Optional.empty(), TYPED.commune(), Optional.empty())));
        assertEquals(List.of(), base.requests());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"features\":[{}]}",
                "{\"features\":[null]}",
                "{\"features\":\"many\"}",
                "{\"features\":[{\"properties\":{\"type\":\"housenumber\",\"score\":0.9},\"geometry\":{\"coordinates\":[6.18,48.69]}}]}",
                "{\"features\":[{\"properties\":{\"id\":\"1\",\"type\":\"housenumber\",\"score\":0.9},\"geometry\":null}]}",
                "{\"features\":[{\"properties\":{\"id\":\"1\",\"type\":\"housenumber\",\"score\":0.9},\"geometry\":{\"coordinates\":[6.18]}}]}",
                "{\"features\":[{\"properties\":{\"id\":\"1\",\"type\":\"housenumber\",\"score\":0.9},\"geometry\":{\"coordinates\":[6.18,480.69]}}]}",
                "{\"features\":[{\"properties\":{\"id\":\"1\",\"score\":0.9},\"geometry\":{\"coordinates\":[6.18,48.69]}}]}",
                "<html>maintenance</html>"
            })
    void anythingElseIsUnreadableAndNotNoMatch(String body) {
        answer(body);

        assertInstanceOf(Failure.Unreadable.class, failure());
    }

    @Test
    void aRefusalSaysHowLongToStayAway() {
        base.stub(Route.get("/search/", ""), aResponse().withStatus(429).withHeader("Retry-After", "7"));

        Failure.Refused refused = assertInstanceOf(Failure.Refused.class, failure());
        assertEquals(Optional.of(Duration.ofSeconds(7)), refused.retryAfter());
    }

    @Test
    void aBrokenServiceIsUnreachable() {
        base.stub(Route.get("/search/", ""), aResponse().withStatus(503));
        assertInstanceOf(Failure.Unreachable.class, failure());

        base.stub(Route.get("/search/", ""), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertInstanceOf(Failure.Unreachable.class, failure());
    }

    @Test
    void aVeryLongTextIsCut() {
        answer(feature("housenumber", "0.97"));

        found(new Address(Optional.of("a".repeat(5_000)), TYPED.postcode(), TYPED.commune(), TYPED.insee()));

        assertTrue(base.requests().getFirst().length() < 300);
    }

    private void answer(String body) {
        ResponseDefinitionBuilder answer = okJson(body);
        base.stub(Route.get("/search/", body), answer);
    }

    private Optional<KnownAddress> found(Address address) {
        return switch (ask(address)) {
            case FetchResult.Fetched<Optional<KnownAddress>> fetched -> fetched.value();
            case FetchResult<Optional<KnownAddress>> other -> throw new AssertionError(other.toString());
        };
    }

    private Failure failure() {
        return switch (ask(TYPED)) {
            case FetchResult.Failed<Optional<KnownAddress>>(Failure failure) -> failure;
            case FetchResult<Optional<KnownAddress>> other -> throw new AssertionError(other.toString());
        };
    }

    private FetchResult<Optional<KnownAddress>> ask(Address address) {
        return adapter.find(address, base.attempt(Clock.systemUTC()));
    }

    private static String feature(String type, String score) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "geometry":{"type":"Point","coordinates":[6.18,48.69]},
                 "properties":{"label":"21 Rue des Essais 54000 Nancy","score":%s,"id":"54395_2880_00021",
                  "type":"%s","name":"21 Rue des Essais","postcode":"54000","citycode":"54395","x":1,"y":2}}]}
                """.formatted(score, type);
    }
}
