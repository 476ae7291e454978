package fr.guichet.keldoc;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeldocLinkTest {

    private static final String CLINIC = "/maison-de-sante/valmont-50700/centre-de-la-halle";
    private static final Pattern LINK =
            Pattern.compile("https?://[^;\\s/\"]*keldoc\\.com[^;\"\\n]*", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vaccination-covid.keldoc.com" + CLINIC + "?cabinet=17&specialty=496",
                "https://vaccination-covid.keldoc.com" + CLINIC
                        + "?agenda=3&motive=4&category=-1&cabinet=17&specialty=496",
                "https://vaccination-covid.keldoc.com" + CLINIC + "/?specialty=496&cabinet=17 ",
                "https://VACCINATION-COVID.keldoc.com" + CLINIC + "?specialty=496&Cabinet=017",
                "https://www.keldoc.com" + CLINIC + "?cabinet=17?specialty=496",
                "http://keldoc.com" + CLINIC + "?cabinet=17&specialty=496#haut",
                "https://booking.keldoc.com/Maison-de-sante/valmont-50700/Centre-de-la-halle?cabinet=17&specialty=496",
                "https://vaccination-covid.keldoc.com/redirect/?dom=maison-de-sante&inst=valmont-50700&user=centre-de-la-halle&cabinet=17&specialty=496",
                "https://www.keldoc.com/redirect?user=centre-de-la-halle&inst=valmont-50700&dom=maison-de-sante&cabinet=17&specialty=496&motive=1&category=2"
            })
    void everyFormOfASiteIsTheSameListing(String typed) {
        CentreRef ref = recognise(typed).orElseThrow();

        assertEquals("centre-de-la-halle?cabinet=17", ref.key());
        assertEquals(
                "https://vaccination-covid.keldoc.com" + CLINIC + "?cabinet=17&specialty=496",
                ref.link().toString());
        assertEquals(
                Map.of(
                        "type", "maison-de-sante",
                        "location", "valmont-50700",
                        "clinic", "centre-de-la-halle",
                        "cabinet", "17",
                        "specialty", "496"),
                ref.ids());
    }

    @ParameterizedTest
    @CsvSource({
        "/cabinet-medical/valmont-50700/halle/salle-des-fetes, halle/salle-des-fetes",
        "/cabinet-medical/ailleurs-50700/halle/salle-des-fetes, halle/salle-des-fetes",
        "/cabinet-medical/valmont-50700/halle/salle-des-fetes?specialty=496, halle/salle-des-fetes",
        "/cabinet-medical/valmont-50700/halle/salle-des-fetes?cabinet=17, halle/salle-des-fetes?cabinet=17",
        "/cabinet-medical/valmont-50700/halle?specialty=144, halle",
        "/cabinet-medical/valmont-50700/halle?cabinet=abc, halle",
        "/cabinet-medical/valmont-50700/halle?cabinet=0, halle"
    })
    void theKeyIsTheClinicAndTheSite(String rest, String key) {
        assertEquals(
                Optional.of(key),
                recognise("https://vaccination-covid.keldoc.com" + rest).map(CentreRef::key));
    }

    @Test
    void aSiteIsKnownByItsSlugByItsNumberAndAsPartOfItsClinic() {
        String clinic = "https://vaccination-covid.keldoc.com/cabinet-medical/valmont-50700/halle";

        assertEquals(
                List.of("halle?cabinet=17", "halle/salle", "halle"),
                recognise(clinic + "/salle?cabinet=17").orElseThrow().widerKeys());
        assertEquals(
                List.of("halle"), recognise(clinic + "/salle").orElseThrow().widerKeys());
        assertEquals(
                List.of("halle"),
                recognise(clinic + "?cabinet=17").orElseThrow().widerKeys());
        assertEquals(List.of(), recognise(clinic).orElseThrow().widerKeys());
    }

    @Test
    void aPostcodeThatLostItsZeroGetsItBack() {
        CentreRef ref = recognise("https://vaccination-covid.keldoc.com/cabinet-medical/valserhone-1200/jean")
                .orElseThrow();

        assertEquals("valserhone-01200", ref.ids().get("location"));
        assertEquals(
                "https://vaccination-covid.keldoc.com/cabinet-medical/valserhone-01200/jean",
                ref.link().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vaccination-covid.keldoc.com",
                "https://vaccination-covid.keldoc.com/?gclid=1",
                "https://vaccination-covid.keldoc.com/cabinet-medical/valmont-50700",
                "https://vaccination-covid.keldoc.com/a/b/c/d/e",
                "https://vaccination-covid.keldoc.com/a//c/d",
                "https://vaccination-covid.keldoc.com/a/../c",
                "https://vaccination-covid.keldoc.com/redirect/?dom=a&inst=b",
                "https://vaccination-covid.keldoc.com/redirect/?dom=a&inst=b&user=../x",
                "https://vaccination-covid.vaccination-covid.keldoc.com/a/b/c",
                "https://keldoc.com.example/a/b/c",
                "https://elsewhere.example/a/b/c?cabinet=17"
            })
    void namesNoCentre(String typed) {
        assertTrue(recognise(typed).isEmpty());
    }

    @Test
    void theOwnLinkIsTheSameListing() {
        for (String rest : List.of("", "/salle", "?cabinet=17", "/salle?cabinet=17&specialty=144", "?specialty=144")) {
            CentreRef ref = recognise("https://www.keldoc.com" + CLINIC + rest).orElseThrow();
            assertEquals(ref, recognise(ref.link().toString()).orElseThrow());
        }
    }

    /** The document, quirk 11: of 146 links 90 name a site by slug and 34 select one by number; two of them do both or are relays. */
    @Test
    void recognisesEveryLinkOfTheRecordedRegistry() {
        List<CentreRef> refs = new ArrayList<>();
        Matcher links = LINK.matcher(Recorded.text("sante-fr/centres-vaccination-2021-04-13.csv"));
        while (links.find()) {
            String typed = links.group();
            refs.add(recognise(typed).orElseThrow(() -> new AssertionError("not recognised: " + typed)));
        }

        assertEquals(146, refs.size());
        assertEquals(
                90, refs.stream().filter(ref -> ref.ids().containsKey("site")).count());
        assertTrue(refs.stream().allMatch(ref -> ref.link().getHost().equals("vaccination-covid.keldoc.com")));
        assertTrue(refs.stream()
                .allMatch(ref -> String.valueOf(ref.ids().get("location")).matches(".*-\\d{5}")));
        for (CentreRef ref : refs) {
            assertEquals(ref, recognise(ref.link().toString()).orElseThrow());
        }
    }

    private static Optional<CentreRef> recognise(String typed) {
        return BookingLink.find(typed).flatMap(new KeldocAdapter()::recognise);
    }

    @Test
    void readsNoOtherScheme() {
        assertTrue(BookingLink.find("ftp://keldoc.com" + CLINIC).isEmpty());
        assertEquals(
                Optional.empty(),
                new KeldocAdapter().recognise(URI.create("/maison-de-sante/valmont-50700/centre-de-la-halle")));
    }
}
