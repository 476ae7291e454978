package fr.guichet.collect.schedule;

import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.Snapshots;
import java.time.Duration;

/** The mean time between two attempts on the same listing, within the platform's pace. The freshness of answers is judged by it. Thread-safe. */
public final class PollingInterval {

    /** Requests per attempt before the first one: one page and a few motives. */
    private static final double EXPECTED_REQUESTS = 4;

    private static final int ATTEMPTS_BETWEEN_REPORTS = 100;

    private final PlatformId platform;
    private final PlatformSettings settings;
    private final Planner planner;
    private final Snapshots snapshots;
    private final double speed;
    private long attempts;
    private long requests;

    /** @param speed how much faster than real time the clock runs */
    public PollingInterval(
            PlatformId platform, PlatformSettings settings, Planner planner, Snapshots snapshots, double speed) {
        this.platform = platform;
        this.settings = settings;
        this.planner = planner;
        this.snapshots = snapshots;
        this.speed = speed;
    }

    /**
     * Counts one attempt.
     *
     * @param sent the requests that it sent
     * @return whether enough attempts were counted to publish the interval again
     */
    public synchronized boolean count(int sent) {
        requests += sent;
        attempts++;
        return attempts % ATTEMPTS_BETWEEN_REPORTS == 0;
    }

    /** Publishes the freshness policy that follows from the interval. */
    public void applyFreshness() {
        snapshots.setPolicy(platform, policy());
    }

    /** On the simulated clock. */
    public Duration mean() {
        double seconds = Math.max(
                planner.size() * requestsPerAttempt() / settings.requestsPerSecond(),
                settings.shortestInterval().toMillis() / 1000.0);
        long realMillis = (long) (seconds * 1000);
        return Duration.ofMillis((long) (realMillis * speed));
    }

    private synchronized double requestsPerAttempt() {
        return attempts == 0 ? EXPECTED_REQUESTS : Math.max(1, (double) requests / attempts);
    }

    /** Whether answers expire before their listing is fetched again. */
    public boolean isTooSlow() {
        return policy().expiresAfter().compareTo(mean()) <= 0;
    }

    private FreshnessPolicy policy() {
        return FreshnessPolicy.forMeanInterval(mean());
    }
}
