package fr.guichet.testkit.example;

import fr.guichet.model.Window;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.testkit.AdapterContract;
import fr.guichet.testkit.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

@QuarkusTest
class TownHallContractTest extends AdapterContract {

    @Override
    protected PlatformAdapter adapter() {
        return new TownHallAdapter();
    }

    @Override
    protected CentreRef centre() {
        return adapter()
                .recognise(URI.create("https://mairie.example/centre/12"))
                .orElseThrow();
    }

    @Override
    protected Window window() {
        return Window.from(LocalDate.parse("2021-05-20"));
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2021-05-20T06:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    protected List<Route> conversation() {
        return List.of(
                slots("1", "{\"starts\": [\"2021-05-21T09:00:00+02:00\", \"2021-05-21T09:10:00+02:00\"]}"),
                slots("2", "{\"starts\": []}"));
    }

    private static Route slots(String dose, String body) {
        return Route.get("/centres/12/slots.json", Map.of("dose", dose), body);
    }
}
