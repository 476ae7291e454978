package fr.guichet.keldoc;

import fr.guichet.spi.PlatformAdapter;
import fr.guichet.testkit.CatalogueContract;
import fr.guichet.testkit.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One area under three specialties: two pages with a site each, the first site again, nothing. */
@QuarkusTest
class KeldocCatalogueContractTest extends CatalogueContract {

    @Override
    protected PlatformAdapter adapter() {
        return new KeldocAdapter();
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("areas", "isere-38");
    }

    @Override
    protected List<Route> conversation() {
        return List.of(
                page("maladies-infectieuses", "1", site(17, true)),
                page("maladies-infectieuses", "2", site(18, false)),
                page("vaccination-covid-19", "1", site(17, false)),
                page(
                        "vaccination-covid19",
                        "1",
                        "{\"options\": {\"next_page\": false}, \"results\": {\"section_1\": {\"data\": []}}}"));
    }

    @Override
    protected Set<String> mapNames() {
        return Set.of("results");
    }

    private static Route page(String specialty, String page, String body) {
        return Route.get(
                "/api/patients/v2/searches/geo_location", Map.of("specialty_id", specialty, "page", page), body);
    }

    private static String site(long cabinet, boolean isFollowed) {
        return """
               {"options": {"next_page": %b}, "results": {"section_1": {"data": [
                 {"id": %d, "type": "Cabinet", "title": "Salle", "specialty_ids": [144],
                  "url": "/cabinet-medical/valmont-38999/clinic-%d/salle"}]}}}""".formatted(isFollowed, cabinet, cabinet);
    }
}
