package fr.guichet.keldoc;

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
class KeldocContractTest extends AdapterContract {

    @Override
    protected PlatformAdapter adapter() {
        return new KeldocAdapter();
    }

    @Override
    protected CentreRef centre() {
        URI link = URI.create(
                "https://www.keldoc.com/centre-hospitalier/valmont-38999/centre-valmont?cabinet=17&specialty=144&motive=1");
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

    /** Two reasons; the first fills three pages and jumps once, the second has nothing before the window's end. */
    @Override
    protected List<Route> conversation() {
        return List.of(
                Route.get("/api/patients/v2/searches/resource", Samples.text("clinic-two-sites.json")),
                Route.get(
                        "/api/patients/v2/clinics/700/specialties/144/cabinets/17/motive_categories",
                        Samples.text("motives-two.json")),
                days("1", "2021-05-20", "timetable-six-days.json"),
                days("1", "2021-05-26", "timetable-overlap.json"),
                days("1", "2021-06-01", "timetable-later.json"),
                days("1", "2021-06-15", "timetable-end.json"),
                days("2", "2021-05-20", "timetable-later-beyond.json"));
    }

    private static Route days(String motive, String from, String sample) {
        return Route.get("/api/patients/v2/timetables/" + motive, Map.of("from", from), Samples.text(sample));
    }
}
