package fr.guichet.doctolib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.BookingLink;
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

class DoctolibLinkTest {

    private static final String CENTRE = "https://partners.doctolib.fr/centre-de-sante/valmont/centre-valmont";
    private static final Pattern LINK =
            Pattern.compile("https?://[^;\\s/]*doctolib\\.fr[^;\\s]*", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?pid=practice-123",
                "?pid=123",
                "?pid=practice-0123",
                "?pid=practice-123&enable_cookies_consent=1",
                "?pid=practice-123&?speciality_id=5494&enable_cookies_consent=1",
                "?pid=practice-123?speciality_id=5494&enable_cookies_consent=1",
                "??pid=practice-123&enable_cookies_consent=1",
                "?speciality_id=5494?pid=practice-123&enable_cookies_consent=1",
                "?speciality_id=5494&?pid=practice-123",
                "?speciality_id=5494&pid=practice-123&pid=practice-123",
                "?highlight%5Bagenda_ids%5D%5B%5D=411148&pid=practice-123?speciality_id=5494",
                "?placeId=practice-123?speciality_id=5494",
                "?placeId=practice-9&pid=practice-123",
                "?pid=practice-&placeId=practice-123",
                "/?pid=practice-123#haut"
            })
    void q3EveryFormOfAPlaceIsTheSameListing(String query) {
        CentreRef ref = recognise(CENTRE + query).orElseThrow();

        assertEquals("centre-valmont?pid=practice-123", ref.key());
        assertEquals(
                "https://www.doctolib.fr/vaccination-covid-19/valmont/centre-valmont?pid=practice-123",
                ref.link().toString());
        assertEquals(
                Map.of("slug", "centre-valmont", "pid", "123", "path", "/centre-de-sante/valmont/centre-valmont"),
                ref.ids());
    }

    @Test
    void aSlashTooManyIsPardoned() {
        CentreRef ref = recognise(
                        "https://partners.doctolib.fr//centre-de-sante/valmont/centre-valmont/?pid=practice-123")
                .orElseThrow();

        assertEquals(recognise(CENTRE + "?pid=practice-123").orElseThrow(), ref);
    }

    @Test
    void q3AnEstablishmentKeepsItsWordInTheLinkAndNotInTheKey() {
        CentreRef ref = recognise(CENTRE + "?pid=establishment-123").orElseThrow();

        assertEquals("centre-valmont?pid=practice-123", ref.key());
        assertTrue(ref.link().toString().endsWith("?pid=establishment-123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?pid=",
                "?pid=practice-",
                "?pid=practice-abc",
                "?speciality_id=5494&enable_cookies_consent=1",
                "?highlight%5Bspeciality_ids%5D%5B%5D=5494"
            })
    void q3WithoutAPlaceTheProfileIsMeant(String query) {
        CentreRef ref = recognise(CENTRE + query).orElseThrow();

        assertEquals("centre-valmont", ref.key());
        assertEquals(
                "https://www.doctolib.fr/vaccination-covid-19/valmont/centre-valmont",
                ref.link().toString());
        assertEquals(Map.of("slug", "centre-valmont", "path", "/centre-de-sante/valmont/centre-valmont"), ref.ids());
    }

    @Test
    void accentsAndCapitalsAreOneListing() {
        CentreRef encoded = recognise("http://WWW.doctolib.fr/hopital-public/Vitr%C3%A9/Centre-%C3%A9t%C3%A9")
                .orElseThrow();
        CentreRef decomposed = recognise("https://doctolib.fr/hopital-public/vitré/centre-e\u0301te\u0301")
                .orElseThrow();

        assertEquals("centre-été", encoded.key());
        assertEquals(encoded, decomposed);
        assertEquals(
                "https://www.doctolib.fr/vaccination-covid-19/vitr%C3%A9/centre-%C3%A9t%C3%A9",
                encoded.link().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.doctolib.fr",
                "https://www.doctolib.fr/",
                "https://www.doctolib.fr/vaccination-covid-19",
                "https://www.doctolib.fr/hopital-public/valmont/",
                "https://www.doctolib.fr/hopital-public/valmont",
                "https://www.doctolib.fr//hopital-public/valmont/",
                "https://www.doctolib.fr/a/b/c/d",
                "https://www.doctolib.fr/a/b/..",
                "https://www.doctolib.fr/a/b/c%2Fd",
                "https://www.doctolib.fr/a/b/%FF",
                "https://www.doctolib.fr.ailleurs.example/a/b/c",
                "https://ailleurs.example/www.doctolib.fr/a/b",
                "https://www.doctolib.de/a/b/c"
            })
    void whatNamesNoCentreIsNotRecognised(String link) {
        assertEquals(Optional.empty(), recognise(link));
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

        assertEquals(1_473, links.size());
        // The campaign's own page: no kind, no city, no slug.
        assertEquals(List.of("https://www.doctolib.fr/vaccination-covid-19"), others);
        for (String link : links) {
            recognise(link).ifPresent(DoctolibLinkTest::assertItsLinkMeansTheSame);
        }
    }

    private static void assertItsLinkMeansTheSame(CentreRef ref) {
        CentreRef again = DoctolibLink.recognise(ref.link()).orElseThrow();

        assertEquals(ref.key(), again.key());
        assertEquals(ref.link(), again.link());
    }

    private static Optional<CentreRef> recognise(String link) {
        return BookingLink.find(link).or(() -> Optional.of(URI.create(link))).flatMap(DoctolibLink::recognise);
    }
}
