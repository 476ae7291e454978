package fr.guichet.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NumberWordsTest {

    private static final String FRENCH = "fr";

    private static NumberWords in(String language) {
        return new NumberWords(
                language.equals(FRENCH)
                        ? MessageBundles.get(Texts.class)
                        : MessageBundles.get(Texts.class, Localized.Literal.of(language)));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr|0.02|< 0,1 km", "fr|1.44|1,4 km", "fr|12.6|13 km", "zz|0.02|< 0.1 km", "zz|1.44|1.4 km"})
    void formatsADistanceAsTheLanguageOfTheTextsHasIt(String language, double km, String expected) {
        assertEquals(expected, plain(in(language).kilometres(OptionalDouble.of(km))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.0|1 km", "1.44|1 km", "1234.2|1 234 km"})
    void formatsWholeKilometresOfWhatLiesSomewhereInACommune(double km, String expected) {
        assertEquals(expected, plain(in(FRENCH).wholeKilometres(OptionalDouble.of(km))));
    }

    @Test
    void formatsLargeNumbersInGroups() {
        assertEquals("12 345", plain(in(FRENCH).whole(12_345)));
        assertEquals("12,345", in("zz").whole(12_345));
    }

    @Test
    void isBlankForADistanceThatIsUnknown() {
        assertEquals("", in(FRENCH).kilometres(OptionalDouble.empty()));
        assertEquals("", in(FRENCH).wholeKilometres(OptionalDouble.empty()));
    }
}
