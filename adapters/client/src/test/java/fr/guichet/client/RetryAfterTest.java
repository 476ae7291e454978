package fr.guichet.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final String NOW = "Tue, 13 Apr 2021 10:00:00 GMT";
    private static final String IN_TWO_MINUTES = "Tue, 13 Apr 2021 10:02:00 GMT";

    private final RetryAfter retryAfter =
            new RetryAfter(Duration.ofHours(24), Clock.fixed(Instant.parse("2021-04-13T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void readsSeconds() {
        assertEquals(Optional.of(Duration.ofSeconds(90)), retryAfter.read(" 90 ", null));
        assertEquals(Optional.of(Duration.ofSeconds(90)), retryAfter.read("90", "Tue, 13 Apr 2021 08:00:00 GMT"));
    }

    @Test
    void comparesAnHttpDateWithTheDateOfItsResponse() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), retryAfter.read(IN_TWO_MINUTES, NOW));
        assertEquals(
                Optional.of(Duration.ofMinutes(5)), retryAfter.read(IN_TWO_MINUTES, " Tue, 13 Apr 2021 09:57:00 GMT"));
        assertEquals(
                Optional.of(Duration.ofMinutes(5)),
                retryAfter.read("Tue, 13 Apr 2021 09:02:00 GMT", "Tue, 13 Apr 2021 08:57:00 GMT"),
                "a platform whose clock is slow");
        assertEquals(Optional.empty(), retryAfter.read(IN_TWO_MINUTES, "Tue, 13 Apr 2021 10:03:00 GMT"));
    }

    @Test
    void comparesAnHttpDateWithOurClockWhenTheResponseHasNoDate() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), retryAfter.read(IN_TWO_MINUTES, null));
        assertEquals(Optional.of(Duration.ofMinutes(2)), retryAfter.read(IN_TWO_MINUTES, "today"));
    }

    @Test
    void isEmptyForMalformedOrPastValues() {
        assertEquals(Optional.empty(), retryAfter.read(null, null));
        assertEquals(Optional.empty(), retryAfter.read("soon", NOW));
        assertEquals(Optional.empty(), retryAfter.read("Tue, 13 Apr 2021 09:00:00 GMT", null));
    }

    @Test
    void isBounded() {
        assertEquals(Optional.of(Duration.ofHours(24)), retryAfter.read("999999999", null));
        assertEquals(
                Optional.of(Duration.ofHours(1)),
                new RetryAfter(Duration.ofHours(1), Clock.systemUTC()).read("Wed, 13 Apr 2022 10:00:00 GMT", NOW));
    }
}
