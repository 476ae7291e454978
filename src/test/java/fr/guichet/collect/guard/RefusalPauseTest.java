package fr.guichet.collect.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.spi.Failure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalPauseTest {

    private static final Failure.Refused UNTOLD = new Failure.Refused("403", Optional.empty());

    private final RefusalPause pause = new RefusalPause(Duration.ofMinutes(5));

    @Test
    void isRetryAfterWhenThePlatformSendsIt() {
        assertEquals(
                Duration.ofSeconds(90), pause.after(new Failure.Refused("429", Optional.of(Duration.ofSeconds(90)))));
    }

    @Test
    void growsWithEachRefusalInARowUpToAnHour() {
        assertEquals(Duration.ofMinutes(5), pause.after(UNTOLD));
        assertEquals(Duration.ofMinutes(10), pause.after(UNTOLD));
        for (int i = 0; i < 9; i++) {
            pause.after(UNTOLD);
        }
        assertEquals(Duration.ofHours(1), pause.after(UNTOLD));
    }

    @Test
    void isResetByAnAnswer() {
        pause.after(UNTOLD);
        pause.answered();

        assertEquals(Duration.ofMinutes(5), pause.after(UNTOLD));
    }
}
