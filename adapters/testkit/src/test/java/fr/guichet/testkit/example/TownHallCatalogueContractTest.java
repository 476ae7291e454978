package fr.guichet.testkit.example;

import fr.guichet.spi.PlatformAdapter;
import fr.guichet.testkit.CatalogueContract;
import fr.guichet.testkit.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

@QuarkusTest
class TownHallCatalogueContractTest extends CatalogueContract {

    @Override
    protected PlatformAdapter adapter() {
        return new TownHallAdapter();
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
        return List.of(page("1", 12, true), page("2", 13, false));
    }

    private static Route page(String page, int id, boolean isFollowed) {
        return Route.get("/centres.json", Map.of("page", page), """
                {"centres": [{"id": %d, "name": "Salle des fêtes", "street": "1 rue du Lac", "postcode": "38999",
                "city": "Valmont", "latitude": 45.1, "longitude": 5.7}], "next_page": %b}""".formatted(id, isFollowed));
    }
}
