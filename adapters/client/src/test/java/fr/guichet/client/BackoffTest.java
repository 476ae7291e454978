package fr.guichet.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMinutes(5));

    @Test
    void doublesWithEachFailureUpToAnHour() {
        assertEquals(List.of(5L, 10L, 20L, 40L, 60L, 60L), minutes(6));
    }

    @Test
    void startsAgainAfterASuccess() {
        minutes(3);
        backoff.reset();

        assertEquals(List.of(5L, 10L), minutes(2));
    }

    @Test
    void staysAtAFirstDelayOfMoreThanAnHour() {
        assertEquals(Duration.ofHours(2), Backoff.delay(Duration.ofHours(2), 1));
        assertEquals(Duration.ofHours(2), Backoff.delay(Duration.ofHours(2), 1_000));
    }

    private List<Long> minutes(int failures) {
        return Stream.generate(() -> backoff.next().toMinutes()).limit(failures).toList();
    }
}
