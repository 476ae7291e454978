package fr.guichet.doctolib;

import fr.guichet.model.UnknownReason;
import fr.guichet.model.Window;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.testkit.AdapterContract;
import fr.guichet.testkit.Route;
import fr.guichet.testkit.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

@QuarkusTest
class DoctolibContractTest extends AdapterContract {

    @Override
    protected PlatformAdapter adapter() {
        return new DoctolibAdapter();
    }

    @Override
    protected CentreRef centre() {
        URI link = URI.create("https://partners.doctolib.fr/centre-de-sante/valmont/centre-valmont?pid=practice-100");
        return adapter().recognise(link).orElseThrow();
    }

    @Override
    protected Window window() {
        return Window.from(LocalDate.parse("2021-05-20"));
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);
    }

    /** Two motives; the first fills two pages, the second has one page and nothing announced. */
    @Override
    protected List<Route> conversation() {
        return List.of(
                Route.get("/booking/centre-valmont.json", Samples.text("booking-two-motives.json")),
                days("1", "2021-05-20", "availabilities-texts.json"),
                days("1", "2021-06-03", "availabilities-steps.json"),
                days("2", "2021-05-20", "availabilities-none.json"));
    }

    private static Route days(String motive, String start, String sample) {
        return Route.get(
                "/availabilities.json", Map.of("visit_motive_ids", motive, "start_date", start), Samples.text(sample));
    }

    @Override
    protected UnknownReason htmlMeans() {
        return UnknownReason.REFUSED;
    }

    @Override
    protected UnknownReason unavailableMeans() {
        return UnknownReason.REFUSED;
    }
}
