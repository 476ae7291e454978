package fr.guichet.maiia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.spi.CentreRef;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaiiaAdapterTest {

    private final MaiiaAdapter adapter = new MaiiaAdapter();

    @ParameterizedTest
    @CsvSource({
        "/centre-de-vaccination/55120-valmont/centre-de-la-halle, centre-de-la-halle",
        "/centre-de-vaccination/55120-valmont/centre-de-la-halle?centerId=0123456789abcdef01234567, 0123456789abcdef01234567"
    })
    void recognisesEachFormByItsKey(String pathAndQuery, String key) {
        assertEquals(
                Optional.of(key),
                recognise("https://www.maiia.com" + pathAndQuery).map(CentreRef::key));
    }

    @Test
    void theCleanedLinkMeansTheSame() {
        CentreRef ref = recognise(
                        "https://www.maiia.com/centre-de-vaccination/55120-valmont/centre-de-la-halle?centerId=0123456789abcdef01234567")
                .orElseThrow();

        assertEquals(Optional.of(ref.key()), adapter.recognise(ref.link()).map(CentreRef::key));
        assertTrue(adapter.hosts().contains(ref.link().getHost()));
    }

    @Test
    void recognisesNeitherAnotherHostNorAHomePage() {
        assertTrue(recognise("https://elsewhere.example/centre-de-vaccination/55120-valmont/centre-de-la-halle")
                .isEmpty());
        assertTrue(recognise("https://www.maiia.com/").isEmpty());
        assertTrue(recognise("https://www.maiia.com/?gclid=1").isEmpty());
    }

    private Optional<CentreRef> recognise(String link) {
        return adapter.recognise(URI.create(link));
    }
}
