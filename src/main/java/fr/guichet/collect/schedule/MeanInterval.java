package fr.guichet.collect.schedule;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long it takes, within the platform's pace, until the same listing is asked again: what askings cost on the average says. Thread-safe. */
final class MeanInterval {

    /** Before anything was asked: one page and a few motives. */
    private static final double REQUESTS_EXPECTED = 4;

    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    /** @return how many attempts were counted so far */
    long count(int requestsMade) {
        requests.addAndGet(requestsMade);
        return attempts.incrementAndGet();
    }

    /** In real time. */
    Duration of(int targets, double requestsPerSecond, Duration shortestInterval) {
        double perAttempt =
                attempts.get() == 0 ? REQUESTS_EXPECTED : Math.max(1, (double) requests.get() / attempts.get());
        double seconds = Math.max(targets * perAttempt / requestsPerSecond, shortestInterval.toMillis() / 1000.0);
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
