package fr.guichet.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Œuvre d'Été – ÇA & là  | ' oeuvre d ete ca & la '",
                "  L’Haÿ-les-Roses (94)  | ' l hay les roses 94 '",
                "E\u0301quipe MOBILE        | ' equipe mobile '",
                "Nuages \u2601 d’ăâî       | ' nuages d aai '",
                "!?                        | ''"
            })
    void aTextIsItsWordsInLowerCaseWithoutAccents(String text, String folded) {
        assertEquals(folded, FoldedText.of(text).value());
    }

    @Test
    void wordsAreFoundWholeAndInTheirOrder() {
        FoldedText name = FoldedText.of("Hôpital de la Marne");
        assertTrue(name.hasWords(FoldedText.of("de LA")));
        assertFalse(name.hasWords(FoldedText.of("arn")));
        assertFalse(name.hasWords(FoldedText.of("la de")));
        assertFalse(name.hasWords(FoldedText.of("…")), "no words are in no text");
    }
}
