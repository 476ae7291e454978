package fr.guichet.store.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-04-16T08:05+02:00",
                "2021-04-16T08:05-03:30",
                "2021-04-16T08:05Z",
                "2021-04-16T08:05:30+02:00",
                "2021-04-16T08:05:30.25+02:00",
                "2020-02-29T23:59-10:00",
                "+12021-04-16T08:05+02:00"
            })
    void aSlotsTimeIsReadAsTheLibraryReadsIt(String text) {
        assertEquals(OffsetDateTime.parse(text), TimeText.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-04-13T10:00:00Z",
                "2021-04-13T10:00:07.5Z",
                "2021-04-13T10:00:07.Z",
                "2021-04-13T10:00:07.000001Z",
                "2021-04-13T10:00:07.123456789Z",
                "1969-12-31T23:59:59.9Z",
                "2021-04-13T12:00:00+02:00"
            })
    void aMomentIsReadAsTheLibraryReadsIt(String text) {
        assertEquals(Instant.parse(text), TimeText.readInstant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2021-04-16",
                "2021-13-16T08:05+02:00",
                "2021-02-29T08:05+02:00",
                "2021-04-16T24:05+02:00",
                "2021-04-16T08:05+19:00",
                "2021-04-16T08:05:61Z",
                "2021-04-16T08:05:07.1234567890Z",
                "2021-04-16T08:05:07,5Z",
                "2021-04-16T08:05:07.5x"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> TimeText.read(text));
        assertThrows(DateTimeException.class, () -> TimeText.readInstant(text));
    }
}
