package fr.guichet.maiia;

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

/** One page of each speciality; the hospitals are listed among the centres already. */
@QuarkusTest
class MaiiaCatalogueContractTest extends CatalogueContract {

    @Override
    protected PlatformAdapter adapter() {
        return new MaiiaAdapter();
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of();
    }

    @Override
    protected List<Route> conversation() {
        return List.of(
                cards("centre-de-vaccination", "cards-of-centres.json"),
                cards("pharmacie", "cards-of-pharmacies.json"),
                cards("centre-hospitalier-(ch)", "cards-of-centres.json"));
    }

    private static Route cards(String speciality, String sample) {
        return Route.get("/api/pat-public/hcd", Map.of("speciality.shortName", speciality), Samples.text(sample));
    }
}
