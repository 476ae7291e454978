package fr.guichet.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which place a typed text means. */
class PlacePickerTest {

    private final PlacePicker picker = new PlacePicker(Gazetteer.load());

    private String only(String typed) {
        return picker.findOnly(typed, picker.suggest(typed))
                .map(PlacePicker::code)
                .orElse("");
    }

    private static List<String> codes(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> PlacePicker.code(suggestion.place()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nancy|54395",
                "dunkerque|59183",
                "Évry (89)|89162",
                "évry-courcouronnes|91228",
                "st-malo|35288",
                "75013|75113",
                "75013 paris|75113",
                "Paris 75013|75113",
                "lyon 3|69383",
                "33000 bordeaux|33063",
                "mayotte|976",
                "97110|97120",
                "2a|2A",
                "75|75",
                "Paris (75)|75056"
            })
    void whatIsBeyondDoubtIsFoundAtOnce(String typed, String code) {
        assertEquals(code, only(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evry",
                "charleville",
                "aix",
                "le puy",
                "boulogne",
                "saint denis",
                "01000",
                "paris",
                "lyon",
                "1000",
                "750"
            })
    void aVillageIsNotTakenForTheTownThatBeginsLikeItNorACityForItsParts(String typed) {
        assertEquals("", only(typed));
    }

    @Test
    void aCityIsOfferedWithAllItsArrondissementsInTheirOrder() {
        List<String> offered = codes(picker.suggest("paris"));

        assertEquals(21, offered.size());
        assertEquals("75056", offered.getFirst());
        assertEquals("75101", offered.get(1));
        assertEquals("75120", offered.getLast());
    }

    @Test
    void aPostcodeWithoutItsZeroIsOfferedToo() {
        assertEquals("01053", codes(picker.suggest("1000")).getFirst());
        assertTrue(codes(picker.suggest("1000")).contains("10387"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"bordeaux, france|33063", "mairie de nancy|54395", "cergy pontoise|95127"})
    void whatNobodyIsCalledIsGuessedFromItsWords(String typed, String code) {
        assertEquals(List.of(), picker.suggest(typed));
        assertTrue(codes(picker.guess(typed)).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "", "13eme", "île de france", "a b c d e f g h i j k l m n o p"})
    void nothingIsGuessedFromNothing(String typed) {
        assertEquals(List.of(), picker.guess(typed));
    }
}
