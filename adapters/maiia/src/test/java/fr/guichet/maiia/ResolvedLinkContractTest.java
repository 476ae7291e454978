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

/** A link without its centre, under a former path: the directory tells which it is. */
@QuarkusTest
class ResolvedLinkContractTest extends AdapterContract {

    private static final String ROOT = "/api/pat-public";
    private static final String CENTRE = "5f0000000000000000000001";

    @Override
    protected PlatformAdapter adapter() {
        return new MaiiaAdapter();
    }

    @Override
    protected CentreRef centre() {
        URI link = URI.create("https://www.maiia.com/centre-de-vaccination/55120-valmont/halle-de-valmont");
        return adapter().recognise(link).orElseThrow();
    }

    @Override
    protected Window window() {
        return Window.from(LocalDate.parse("2021-05-25"));
    }

    @Override
    protected Clock clock() {
        return Clock.fixed(Instant.parse("2021-05-25T06:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    protected List<Route> conversation() {
        return List.of(
                Route.get(
                        ROOT + "/hcd",
                        Map.of("speciality.shortName", "centre-de-vaccination", "page", "0"),
                        Samples.text("cards-of-centres.json")),
                Route.get(
                        ROOT + "/consultation-reason-hcd",
                        Map.of("rootCenterId", CENTRE),
                        Samples.text("reasons-one-name.json")),
                Route.get(ROOT + "/availabilities", Map.of("centerId", CENTRE), Samples.text("slots-odd.json")));
    }
}
