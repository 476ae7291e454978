package fr.guichet.collect.schedule;

import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.Snapshots;
import java.time.Duration;

/** How often each listing of a platform comes round, which is what its answers' freshness is judged by. Thread-safe. */
public final class PollingInterval {

    private static final int ATTEMPTS_BETWEEN_REPORTS = 100;

    private final PlatformId platform;
    private final PlatformSettings settings;
    private final Planner planner;
    private final Snapshots snapshots;
    private final double speed;
    private final MeanInterval interval = new MeanInterval();

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
     * An attempt took so many requests.
     *
     * @return whether enough were counted since for the cadence to be told anew
     */
    public boolean count(int requests) {
        return interval.count(requests) % ATTEMPTS_BETWEEN_REPORTS == 0;
    }

    /** Has answers judged by it from now on. */
    public void judge() {
        snapshots.judgeBy(platform, policy());
    }

    /** Between two askings of the same listing, on the simulated clock. */
    public Duration mean() {
        Duration real = interval.of(planner.size(), settings.requestsPerSecond(), settings.shortestInterval());
        return Duration.ofMillis((long) (real.toMillis() * speed));
    }

    /** Whether answers expire before their listing is asked again. */
    public boolean isTooSlow() {
        return policy().expiresAfter().compareTo(mean()) <= 0;
    }

    private FreshnessPolicy policy() {
        return FreshnessPolicy.forMeanInterval(mean());
    }
}
