package fr.guichet.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.SlotStart;
import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.TimeRange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TimeWordsTest {

    @Inject
    Texts texts;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2021-04-13T12:09:30Z");

    @Test
    void formatsHoursAsPeopleDoAndWordsAsTheyAre() {
        var open = new DayHours.Open(
                "9:00-12:30/13:30-17:00",
                List.of(
                        new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 30)),
                        new TimeRange(LocalTime.of(13, 30), LocalTime.of(17, 0))));

        assertEquals(
                "9 h 00 à 12 h 30, 13 h 30 à 17 h 00",
                new TimeWords(texts).hours(open).replace('\u00a0', ' '));
        assertEquals("sur appel", new TimeWords(texts).hours(new DayHours.Unclear("sur appel")));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-13T12:09:00Z,à 14 h 09",
        "2021-04-13T07:05:00Z,à 9 h 05",
        "2021-04-12T21:00:00Z,hier à 23 h 00",
        "2021-04-01T08:00:00Z,le 1er avril à 10 h 00"
    })
    void formatsAMomentAsPeopleDo(Instant at, String expected) {
        assertEquals(expected, new TimeWords(texts).moment(at, PARIS, NOW).replace('\u00a0', ' '));
        assertEquals(
                expected.replaceFirst("^à ", ""),
                new TimeWords(texts).since(at, PARIS, NOW).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-13T12:09:00Z,à l’instant",
        "2021-04-13T12:06:00Z,il y a 3 min",
        "2021-04-13T09:00:00Z,il y a 3 h",
        "2021-04-12T09:00:00Z,il y a 1 jour",
        "2021-04-10T09:00:00Z,il y a 3 jours"
    })
    void formatsAnAgeInItsLargestUnit(Instant at, String expected) {
        assertEquals(expected, new TimeWords(texts).age(at, NOW).replace('\u00a0', ' '));
    }

    @Test
    void formatsASlotInTheZoneOfItsCentre() {
        SlotStart start = new SlotStart.At(OffsetDateTime.parse("2021-04-16T10:35:00+02:00"));

        assertEquals(
                "vendredi 16 avril à 12 h 35",
                new TimeWords(texts).slot(start, ZoneId.of("Indian/Reunion")).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-01,samedi 1er mai", "2022-05-01,dimanche 1er mai 2022", "2020-12-31,jeudi 31 décembre 2020"})
    void formatsTheYearWhenItIsNotThisOne(LocalDate day, String expected) {
        assertEquals(expected, new TimeWords(texts).day(day, LocalDate.of(2021, 4, 13)));
    }

    @Test
    void formatsTheDayAloneWhereThePlatformSaysNoMore() {
        assertEquals("samedi 1er mai", new TimeWords(texts).slot(new SlotStart.On(LocalDate.of(2021, 5, 1)), PARIS));
    }
}
