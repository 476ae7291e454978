package fr.guichet.keldoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.spi.CentreRef;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeldocAdapterTest {

    private final KeldocAdapter adapter = new KeldocAdapter();

    @ParameterizedTest
    @CsvSource({
        "/maison-de-sante/valmont-50700/centre-de-la-halle?cabinet=17&specialty=496, centre-de-la-halle?cabinet=17",
        "/redirect/?dom=maison-de-sante&inst=valmont-50700&user=centre-de-la-halle&cabinet=17, centre-de-la-halle?cabinet=17",
        "/cabinet-medical/valmont-50700/centre-de-la-halle/salle-des-fetes, centre-de-la-halle/salle-des-fetes"
    })
    void recognisesEachFormByItsKey(String pathAndQuery, String key) {
        assertEquals(
                Optional.of(key),
                recognise("https://vaccination-covid.keldoc.com" + pathAndQuery).map(CentreRef::key));
    }

    @Test
    void theCleanedLinkMeansTheSame() {
        CentreRef ref = recognise(
                        "https://vaccination-covid.keldoc.com/redirect/?dom=maison-de-sante&inst=valmont-50700&user=centre-de-la-halle&cabinet=17")
                .orElseThrow();

        assertEquals(Optional.of(ref.key()), adapter.recognise(ref.link()).map(CentreRef::key));
        assertTrue(adapter.hosts().contains(ref.link().getHost()));
    }

    @Test
    void recognisesNeitherAnotherHostNorAHomePage() {
        assertTrue(recognise(
                        "https://elsewhere.example/maison-de-sante/valmont-50700/centre-de-la-halle?cabinet=17&specialty=496")
                .isEmpty());
        assertTrue(recognise("https://vaccination-covid.keldoc.com/").isEmpty());
        assertTrue(recognise("https://vaccination-covid.keldoc.com/?gclid=1").isEmpty());
    }

    private Optional<CentreRef> recognise(String link) {
        return adapter.recognise(URI.create(link));
    }
}
