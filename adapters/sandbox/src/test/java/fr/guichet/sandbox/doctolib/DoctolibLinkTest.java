package fr.guichet.sandbox.doctolib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctolibLinkTest {

    private static final String PAGE = "https://partners.doctolib.fr/centre-de-sante/dreux/centre-covid";

    @ParameterizedTest
    @CsvSource({
        "?pid=practice-12, practice-12",
        "?pid=12, practice-12",
        "?pid=establishment-12, establishment-12",
        "?pid=practice-12&?speciality_id=5494, practice-12",
        "?pid=practice-12?speciality_id=5494, practice-12",
        "??pid=practice-12, practice-12",
        "?placeId=practice-13?speciality_id=5494, practice-13",
        "?placeId=practice-13&pid=practice-12, practice-12",
        "?highlight%5Bagenda_ids%5D%5B%5D=409542&pid=practice-12, practice-12",
    })
    void readsThePlaceInAllItsForms(String query, String place) {
        assertEquals(
                Optional.of(place),
                DoctolibLink.find(PAGE + query).orElseThrow().placeId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?pid=", "?pid=practice-", "?pid=here", "?speciality_id=5494"})
    void readsNoPlaceWhereNoneIsNamed(String query) {
        assertEquals(
                Optional.empty(), DoctolibLink.find(PAGE + query).orElseThrow().placeId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.doctolib.fr/vaccination-covid-19",
                "doctolib",
                "https://www.doctolib.fr.example.org/a/b/c",
                "https://www.keldoc.com/a/b/c",
                "",
            })
    void leavesOutWhatNamesNoCentre(String link) {
        assertEquals(Optional.empty(), DoctolibLink.find(link));
    }

    @Test
    void lowersAndDecodesTheSlug() {
        DoctolibLink link = DoctolibLink.find("https://www.Doctolib.fr//centre-de-sante/surgères/Centre-É?pid=1")
                .orElseThrow();
        assertEquals("surgères", link.city());
        assertEquals("centre-é", link.slug());
    }
}
