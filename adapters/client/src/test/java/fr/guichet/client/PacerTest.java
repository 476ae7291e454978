package fr.guichet.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {

    private double random;
    private long now = TimeUnit.DAYS.toNanos(3);
    private final List<Duration> waits = new ArrayList<>();
    private final Pacer pacer = new Pacer(
            2,
            4,
            () -> now,
            nanos -> {
                waits.add(Duration.ofNanos(nanos));
                now += nanos;
            },
            () -> random);

    @Test
    void spacesTurnsByThePace() throws InterruptedException {
        takeAndClose();
        takeAndClose();
        takeAndClose();

        assertEquals(List.of(Duration.ofMillis(500), Duration.ofMillis(500)), waits);
    }

    @Test
    void doesNotSaveUpTurnsForABurst() throws InterruptedException {
        takeAndClose();
        now += TimeUnit.MINUTES.toNanos(1);
        takeAndClose();
        takeAndClose();

        assertEquals(List.of(Duration.ofMillis(500)), waits);
    }

    @Test
    void jitterDelaysATurnAndNeverAdvancesIt() throws InterruptedException {
        random = 1;
        takeAndClose();
        takeAndClose();

        assertEquals(List.of(Duration.ofMillis(550)), waits);
    }

    @Test
    void startsSlowlyAfterAPause() throws InterruptedException {
        pacer.pause(Duration.ofMinutes(1));
        now += TimeUnit.MINUTES.toNanos(2);
        for (int i = 0; i < 15; i++) {
            takeAndClose();
        }

        assertEquals(Duration.ofSeconds(2), waits.getFirst());
        assertEquals(Duration.ofMillis(500), waits.getLast());
        assertEquals(waits.stream().sorted(Comparator.reverseOrder()).toList(), waits);
    }

    @Test
    void aShorterPauseDoesNotShortenALongerOne() {
        pacer.pause(Duration.ofMinutes(5));
        pacer.pause(Duration.ofMinutes(1));

        assertEquals(Duration.ofMinutes(5), pacer.pauseLeft().orElseThrow());
    }

    @Test
    void aPauseEndsByItselfOrByAnOperator() {
        pacer.pause(Duration.ofMinutes(1));
        now += TimeUnit.MINUTES.toNanos(2);
        assertFalse(pacer.pauseLeft().isPresent());

        pacer.pause(Duration.ofMinutes(1));
        assertTrue(pacer.pauseLeft().isPresent());
        pacer.resume();
        assertFalse(pacer.pauseLeft().isPresent());
    }

    private void takeAndClose() throws InterruptedException {
        pacer.take().close();
    }
}
