package fr.guichet.doctolib;

import fr.guichet.spi.PlatformAdapter;
import fr.guichet.testkit.CatalogueContract;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Two profiles of one and two places, and an entry without link; the second page brings nothing new. */
@QuarkusTest
class DoctolibCatalogueContractTest extends CatalogueContract {

    private static final String LISTING = "/vaccination-covid-19/isere.json";

    @Override
    protected PlatformAdapter adapter() {
        return new DoctolibAdapter();
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("areas", "isere");
    }

    @Override
    protected List<Route> conversation() {
        return List.of(
                Route.get(LISTING, Map.of("page", "1"), Samples.text("listing-page.json")),
                Route.get("/booking/pharmacie-du-lac.json", Samples.text("booking-two-motives.json")),
                Route.get("/booking/centre-aubeval.json", Samples.text("booking-two-places.json")),
                Route.get(LISTING, Map.of("page", "2"), Samples.text("listing-page.json")));
    }
}
