package fr.guichet.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageQueryTest {

    @Test
    void leadsToWhatIsOnOnePlatformUnlessThatWasAsked() {
        PageQuery query = PageQuery.of(Map.of("lieu", List.of("33"), "suite", List.of("x")));

        assertEquals("/recherche?lieu=33&plateforme=keldoc", query.onPlatform("keldoc"));
        assertEquals("", query.with("plateforme", "keldoc").onPlatform("keldoc"));
    }

    @Test
    void equalQuestionsAreEqualHoweverTheyAreWritten() {
        PageQuery one =
                PageQuery.of(Map.of("dose", List.of(""), "vaccin", List.of(" moderna "), "lieu", List.of("54395")));
        PageQuery other = PageQuery.of(
                Map.of("lieu", List.of("54395"), "vaccin", List.of("moderna"), "utm_source", List.of("x")));

        assertEquals(one, other);
        assertEquals("lieu=54395&vaccin=moderna", one.encoded());
    }

    @Test
    void anotherFilterBeginsAtTheFirstPage() {
        PageQuery query = PageQuery.of(Map.of("lieu", List.of("54395"), "suite", List.of("abc")));

        assertEquals("lieu=54395&rayon=50", query.with("rayon", "50").encoded());
    }

    @Test
    void oneOfTwoVaccinesCanBeTakenBack() {
        PageQuery query = PageQuery.of(Map.of("vaccin", List.of("moderna", "janssen")));

        assertEquals("vaccin=janssen", query.without("vaccin", "moderna").encoded());
        assertTrue(query.isFiltered());
        assertFalse(query.unfiltered().isFiltered());
    }

    @Test
    void whatIsTypedCannotBecomeAnotherParameter() {
        assertEquals(
                "lieu=a%26vaccin%3Db%22",
                PageQuery.of(Map.of("lieu", List.of("a&vaccin=b\""))).encoded());
    }
}
