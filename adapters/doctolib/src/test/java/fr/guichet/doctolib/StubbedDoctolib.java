package fr.guichet.doctolib;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fr.guichet.model.Availability;
import fr.guichet.model.Slot;
import fr.guichet.model.Window;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import fr.guichet.testkit.StubbedPlatform;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the asking start from: a platform of stubs with one profile, {@code centre-valmont}, on 20 May 2021 at eight in Paris. */
abstract class StubbedDoctolib {

    static final Window WINDOW = Window.from(LocalDate.parse("2021-05-20"));
    static final String PROFILE = "/booking/centre-valmont.json";
    static final String DAYS = "/availabilities.json";
    static final String SHOWN = "https://www.doctolib.fr/vaccination-covid-19/valmont/centre-valmont";

    @Inject
    Vertx vertx;

    final DoctolibAdapter adapter = new DoctolibAdapter();
    Clock clock = Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);
    StubbedPlatform platform;

    @BeforeEach
    void start() {
        platform = StubbedPlatform.of(adapter, vertx);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    final void profile(String sample) {
        platform.stub(Route.get(PROFILE, Samples.text(sample)));
    }

    final void days(String motive, String start, String sample) {
        days(motive, start, jsonResponse(Samples.text(sample), 200));
    }

    final void days(String motive, String start, ResponseDefinitionBuilder answer) {
        platform.stub(Route.get(DAYS, Map.of("visit_motive_ids", motive, "start_date", start), ""), answer);
    }

    final Failure failure(String query) {
        return assertInstanceOf(FetchResult.Failed.class, ask(query, WINDOW)).failure();
    }

    final Availability onlyAvailability(String query) {
        List<PlaceAvailability> places = fetched(query).value();
        assertEquals(1, places.size());
        return places.getFirst().availability();
    }

    final FetchResult.Fetched<List<PlaceAvailability>> fetched(String query) {
        return fetched(ask(query, WINDOW));
    }

    static FetchResult.Fetched<List<PlaceAvailability>> fetched(FetchResult<List<PlaceAvailability>> result) {
        return switch (result) {
            case FetchResult.Fetched<List<PlaceAvailability>> fetched -> fetched;
            default -> throw new AssertionError(result.toString());
        };
    }

    final FetchResult<List<PlaceAvailability>> ask(String query, Window window) {
        URI link = URI.create("https://www.doctolib.fr/centre-de-sante/valmont/centre-valmont" + query);
        return adapter.availability(adapter.recognise(link).orElseThrow(), window, platform.attempt(clock));
    }

    static List<String> ids(Availability availability) {
        return availability.slots().stream().map(Slot::id).toList();
    }

    /** The paths asked for, without their queries. */
    final List<String> paths() {
        return platform.requests().stream()
                .map(url -> URI.create(url).getPath())
                .toList();
    }
}
