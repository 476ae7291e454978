package fr.guichet.directory.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadScheduleTest {

    private final LoadSchedule schedule = new LoadSchedule(Duration.ofHours(6));

    @Test
    void retriesSoonAfterAFailureAndLaterEachTimeUpToAnHour() {
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), minutesAfterFailures(8));
    }

    @Test
    void aSuccessResetsTheBackOff() {
        minutesAfterFailures(4);

        assertEquals(Duration.ofHours(6), schedule.succeeded());
        assertEquals(List.of(1L), minutesAfterFailures(1));
    }

    @Test
    void isNeverLoadedBeforeRetryAfter() {
        assertEquals(Duration.ofHours(9), schedule.failed(Optional.of(Duration.ofHours(9))));
    }

    @Test
    void aShortRetryAfterDoesNotShortenTheBackOff() {
        minutesAfterFailures(3);

        assertEquals(Duration.ofMinutes(8), schedule.failed(Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void aFailureNeverMakesLoadsRarerThanRegularOnes() {
        assertEquals(Duration.ofSeconds(2), new LoadSchedule(Duration.ofSeconds(2)).failed(Optional.empty()));
    }

    private List<Long> minutesAfterFailures(int count) {
        return Stream.generate(() -> schedule.failed(Optional.empty()).toMinutes())
                .limit(count)
                .toList();
    }
}
