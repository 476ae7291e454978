package fr.guichet.maiia;

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

/** A link that names its centre: two names, of which the last has no slot before one that is announced. */
@QuarkusTest
class MaiiaContractTest extends AdapterContract {

    private static final String ROOT = "/api/pat-public";
    private static final String START = "2021-05-19T22:00:00.000Z";

    @Override
    protected PlatformAdapter adapter() {
        return new MaiiaAdapter();
    }

    @Override
    protected CentreRef centre() {
        URI link = URI.create(
                "https://www.maiia.com/centre-de-vaccination/55120-valmont/centre-de-la-halle?centerId=5F0000000000000000000001");
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

    @Override
    protected List<Route> conversation() {
        return List.of(
                Route.get(
                        ROOT + "/consultation-reason-hcd",
                        Map.of("rootCenterId", "5f0000000000000000000001", "page", "0"),
                        Samples.text("reasons-two-names.json")),
                slots("Première injection vaccin anti covid-19 (+50 ans)", START, "slots-first.json"),
                slots("Rappel 5/11 & 100% été #2 {Moderna}", START, "none.json"),
                Route.get(
                        ROOT + "/availability-closests",
                        Map.of("consultationReasonName", "Rappel 5/11 & 100% été #2 {Moderna}", "from", START),
                        Samples.text("next-in-window.json")),
                slots("Rappel 5/11 & 100% été #2 {Moderna}", "2021-06-08T07:00:00.000Z", "slots-later.json"));
    }

    private static Route slots(String name, String from, String sample) {
        return Route.get(
                ROOT + "/availabilities",
                Map.of(
                        "centerId",
                        "5f0000000000000000000001",
                        "consultationReasonName",
                        name,
                        "from",
                        from,
                        "to",
                        "2021-06-16T22:00:00.000Z",
                        "page",
                        "0"),
                Samples.text(sample));
    }
}
