package fr.guichet.snapshot;

import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** When it is time to publish: at a bounded rate, and sooner what somebody waits for. Counts in real time. Thread-safe. */
final class PublicationPace {

    /** Never more often, whoever waits. */
    static final Duration SHORTEST = Duration.ofMillis(200);

    /** First answers are shown sooner than those that replace others. */
    private static final Duration FIRST_ANSWERS = Duration.ofSeconds(1);

    /** Whoever waited longer has given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_AWAITED = 10_000;

    private final Duration every;
    private final Map<CentreId, Long> awaitedUntil = new HashMap<>();
    private boolean published;
    private long last;
    private Duration wait;

    PublicationPace(Duration every) {
        this.every = every;
        this.wait = every;
    }

    /** Somebody waits for that centre. Beyond a bound those who waited first wait as long as everybody. */
    synchronized void awaits(CentreId centre, long nanoTime) {
        if (awaitedUntil.size() >= MOST_AWAITED) {
            awaitedUntil.clear();
        }
        awaitedUntil.put(centre, nanoTime + PATIENCE.toNanos());
    }

    /** An attempt on a centre ended; before it, that was known. */
    synchronized void observed(CentreId centre, Observation before, long nanoTime) {
        Long until = awaitedUntil.get(centre);
        if (until != null && nanoTime - until < 0) {
            sooner(SHORTEST);
        } else if (before.answer().isEmpty()) {
            sooner(FIRST_ANSWERS);
        }
    }

    /** Something changed that everybody should know. */
    synchronized void expedite() {
        sooner(SHORTEST);
    }

    private void sooner(Duration than) {
        wait = than.compareTo(wait) < 0 ? than : wait;
    }

    synchronized boolean isDue(long nanoTime) {
        return !published || nanoTime - last >= wait.toNanos();
    }

    synchronized void published(long nanoTime) {
        published = true;
        last = nanoTime;
        wait = every;
    }
}
