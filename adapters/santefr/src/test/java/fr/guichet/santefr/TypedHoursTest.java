package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "09:00-17:00; [09:00-17:00]",
                "9:00-17:00; [09:00-17:00]",
                "9h-12h / 14h-17h; [09:00-12:00, 14:00-17:00]",
                "9h à 17h; [09:00-17:00]",
                "09:00-12:30/13:30-17:00; [09:00-12:30, 13:30-17:00]",
                "9h/12h; [09:00-12:00]",
                "9H30 - 12H; [09:30-12:00]",
                "de 9h à 12h et de 14h à 18h; [09:00-12:00, 14:00-18:00]",
                "9h 12h; [09:00-12:00]",
                "9 h 30 – 12 h puis 14h-18 h; [09:30-12:00, 14:00-18:00]",
                "9:00-12:00 & 13:00-17:00; [09:00-12:00, 13:00-17:00]",
                "9.30/12.30; [09:30-12:30]",
                "10-12h30; [10:00-12:30]",
                "08: 30-12: 30/13: 30-17h 00; [08:30-12:30, 13:30-17:00]"
            })
    void regularSpellingsAreRead(String text, String ranges) {
        DayHours hours = TypedHours.day(text);

        assertEquals(text, hours.text());
        assertEquals(
                ranges, assertInstanceOf(DayHours.Open.class, hours).ranges().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fermé", "Fermé", "FERME", "Fermé au public"})
    void closedInAnyCaseIsClosed(String text) {
        assertEquals(new DayHours.Closed(text), TypedHours.day(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ouvert",
                "non précisé",
                "à préciser",
                "fermé9h-12h",
                "9h-17h sauf le matin",
                "14:00-17:00 à partir du 15/02",
                "9h-12h ou 14h-17h",
                "14:00-17:OO",
                "9h",
                "17h-9h",
                "9h-9h",
                "9h-12h/11h-17h",
                "25h-27h",
                "9:75-12:00",
                "09:30-12-30/13:30-17:30",
                "13:30-17:30:00",
                "2021"
            })
    void whatCannotBeReadKeepsItsWordsAndClaimsNothing(String text) {
        assertEquals(new DayHours.Unclear(text), TypedHours.day(text));
    }

    @Test
    void aTextWithoutEndIsUnclearAndCostsNothing() {
        assertInstanceOf(DayHours.Unclear.class, TypedHours.day("9h- ".repeat(100_000)));
    }

    @Test
    void aDayOfWhichNothingWasSaidIsUnknownAndNotClosed() {
        OpeningHours week =
                TypedHours.week(new Cells(new RegistryRow(1, Map.of(Column.MONDAY, "9h-12h", Column.SUNDAY, " "))));

        assertEquals(Optional.empty(), week.find(DayOfWeek.SUNDAY));
        assertEquals(1, week.days().size());
    }
}
