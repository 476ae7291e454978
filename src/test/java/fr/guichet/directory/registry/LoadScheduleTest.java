package fr.guichet.directory.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadScheduleTest {

    private final LoadSchedule times = new LoadSchedule(Duration.ofHours(6));

    @Test
    void whatFailedIsLookedAtAgainSoonAndEachTimeLaterUpToAnHour() {
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), minutesAfterFailures(8));
    }

    @Test
    void aLookThatWentWellBeginsAnew() {
        minutesAfterFailures(4);

        assertEquals(Duration.ofHours(6), times.succeeded());
        assertEquals(List.of(1L), minutesAfterFailures(1));
    }

    @Test
    void isNeverLookedAtEarlierThanItAsked() {
        assertEquals(Duration.ofHours(9), times.failed(Optional.of(Duration.ofHours(9))));
    }

    @Test
    void aShortWishDoesNotHurryUs() {
        minutesAfterFailures(3);

        assertEquals(Duration.ofMinutes(8), times.failed(Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void aFailureNeverMakesLooksRarerThanTheyRegularlyAre() {
        assertEquals(Duration.ofSeconds(2), new LoadSchedule(Duration.ofSeconds(2)).failed(Optional.empty()));
    }

    private List<Long> minutesAfterFailures(int count) {
        return Stream.generate(() -> times.failed(Optional.empty()).toMinutes())
                .limit(count)
                .toList();
    }
}
