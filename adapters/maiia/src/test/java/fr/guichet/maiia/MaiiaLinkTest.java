package fr.guichet.maiia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.BookingLink;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.CentreRef;
import fr.guichet.testkit.Recorded;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaiiaLinkTest {

    private static final String HALL = "https://www.maiia.com/centre-de-vaccination/55120-valmont/centre-de-la-halle";
    private static final String ID = "0123456789abcdef01234567";
    private static final Pattern LINK =
            Pattern.compile("https?://[^;\\s/]*maiia\\.com[^;\\s\"]*", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?centerid=0123456789abcdef01234567",
                "?centerId=0123456789abcdef01234567",
                "?CENTERID=0123456789ABCDEF01234567&utm_source=mairie",
                "?a=1?centerId=0123456789abcdef01234567",
                "/?centerId=0123456789abcdef01234567#haut"
            })
    void aCentreIsNamedInAnyCase(String query) {
        CentreRef ref = recognise(HALL + query).orElseThrow();

        assertEquals(ID, ref.key());
        assertEquals(HALL + "?centerid=" + ID, ref.link().toString());
        assertEquals(
                Map.of("centre", ID, "path", "/centre-de-vaccination/55120-valmont/centre-de-la-halle"), ref.ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "?utm_source=mairie",
                "?centerId=",
                "?centerId=0123",
                "?centerId=0123456789abcdef0123456z"
            })
    void withoutACentreTheSlugInItsTownIsTheKey(String query) {
        CentreRef ref = recognise(HALL + query).orElseThrow();

        assertEquals("55120/centre-de-la-halle", ref.key());
        assertEquals(HALL, ref.link().toString());
        assertEquals(Map.of("path", "/centre-de-vaccination/55120-valmont/centre-de-la-halle"), ref.ids());
    }

    @Test
    void pharmaciesOfOneNameAreNotOneListing() {
        assertNotEquals(
                recognise("https://www.maiia.com/pharmacie/55120-valmont/pharmacie-du-centre")
                        .map(CentreRef::key),
                recognise("https://www.maiia.com/pharmacie/38999-hautlac/pharmacie-du-centre")
                        .map(CentreRef::key));
        assertEquals(
                Optional.of("hautlac/pharmacie-du-centre"),
                recognise("https://www.maiia.com/pharmacie/hautlac/pharmacie-du-centre")
                        .map(CentreRef::key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.maiia.com/",
                "https://www.maiia.com/?gclid=1",
                "https://www.maiia.com/centre-de-vaccination/55120-valmont",
                "https://www.maiia.com/a/b/c/d",
                "https://www.maiia.com/a/b/..",
                "https://www.maiia.com/a/b/c%2Fd",
                "https://www.maiia.com.ailleurs.example/a/b/c",
                "https://ailleurs.example/centre-de-vaccination/55120-valmont/centre-de-la-halle"
            })
    void whatNamesNoCentreIsNotRecognised(String link) {
        assertEquals(Optional.empty(), recognise(link));
    }

    @Test
    void aTownBeginsWithItsPostcodeWhereItHasOne() {
        assertEquals(
                Optional.of(new Postcode("05600")),
                MaiiaLink.postcode(List.of("centre-de-vaccination", "05600--guillestre", "x")));
        assertEquals(Optional.empty(), MaiiaLink.postcode(List.of("centre-de-vaccination", "guillestre", "x")));
    }

    @Test
    void recognisesTheRecordedRegistrysLinksButOne() {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(Recorded.text("sante-fr/centres-vaccination-2021-04-13.csv"));
        while (matcher.find()) {
            links.add(matcher.group());
        }
        List<String> others =
                links.stream().filter(link -> recognise(link).isEmpty()).toList();

        assertEquals(76, links.size());
        assertEquals(1, others.size());
        // The home page.
        assertTrue(others.getFirst().startsWith("https://www.maiia.com/?gclid="));
        List<CentreRef> refs =
                links.stream().flatMap(link -> recognise(link).stream()).toList();
        assertEquals(
                4, refs.stream().filter(ref -> ref.ids().containsKey("centre")).count());
        refs.forEach(ref -> assertEquals(ref, MaiiaLink.recognise(ref.link()).orElseThrow()));
    }

    private static Optional<CentreRef> recognise(String link) {
        return BookingLink.find(link).or(() -> Optional.of(URI.create(link))).flatMap(MaiiaLink::recognise);
    }
}
