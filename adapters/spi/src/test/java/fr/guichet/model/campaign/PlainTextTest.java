package fr.guichet.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Gymnase de l'Été, 9h-17h", "a > b & c", "Żółw", "x"})
    void whatIsFitToShowStaysAsItIs(String text) {
        assertEquals(Optional.of(text), PlainText.clean(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Gymnase Pasteur",
                "Gymnase Pasteur ",
                "Gymnase  Pasteur",
                "Gymnase\u00a0\tPasteur\n",
                "<b>Gymnase</b> Pasteur",
                "Gym\u200bnase \u202ePasteur",
                "Gymnase\u0007Pasteur"
            })
    void markupBlanksAndWhatNobodySeesGo(String text) {
        assertEquals(Optional.of("Gymnase Pasteur"), PlainText.clean(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<br>", "\u200b"})
    void nothingIsLeftOfNothing(String text) {
        assertEquals(Optional.empty(), PlainText.clean(text));
    }
}
