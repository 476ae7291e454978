package fr.guichet.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2021-04-13T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void readsSeconds() {
        assertEquals(Optional.of(Duration.ofSeconds(90)), RetryAfter.read(" 90 ", clock));
    }

    @Test
    void readsAnHttpDate() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.read("Tue, 13 Apr 2021 10:02:00 GMT", clock));
    }

    @Test
    void isEmptyForMalformedOrPastValues() {
        assertEquals(Optional.empty(), RetryAfter.read(null, clock));
        assertEquals(Optional.empty(), RetryAfter.read("soon", clock));
        assertEquals(Optional.empty(), RetryAfter.read("Tue, 13 Apr 2021 09:00:00 GMT", clock));
    }

    @Test
    void isBounded() {
        assertEquals(Optional.of(Duration.ofHours(24)), RetryAfter.read("999999999", clock));
    }
}
