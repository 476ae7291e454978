package fr.guichet.snapshot;

import fr.guichet.model.CentreId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Decides when to publish: at a bounded rate, and sooner for prioritised centres. Counts in real time. Thread-safe. */
final class PublicationPace {

    /** The shortest interval. */
    static final Duration SHORTEST = Duration.ofMillis(200);

    /** First answers are shown sooner than those that replace others. */
    private static final Duration FIRST_ANSWERS = Duration.ofSeconds(1);

    /** How long a centre stays prioritised. */
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

    /** Prioritises a centre. Beyond a bound, earlier ones lose their priority. */
    synchronized void awaits(CentreId centre, long nanoTime) {
        if (awaitedUntil.size() >= MOST_AWAITED) {
            awaitedUntil.clear();
        }
        awaitedUntil.put(centre, nanoTime + PATIENCE.toNanos());
    }

    /** Called when an attempt on a centre ended, with the observation before it. */
    synchronized void observed(CentreId centre, Observation before, long nanoTime) {
        Long until = awaitedUntil.get(centre);
        if (until != null && nanoTime - until < 0) {
            sooner(SHORTEST);
        } else if (before.answer().isEmpty()) {
            sooner(FIRST_ANSWERS);
        }
    }

    /** Makes the next publication due as soon as possible. */
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
