package fr.guichet.store.record;

import static java.time.temporal.ChronoUnit.MICROS;

import fr.guichet.model.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What limits the requests to a platform, so that a restart does not forget it. Times are real ones.
 *
 * @param platform which
 * @param pausedUntil the end of its pause; empty when there is none
 * @param breakerOpenUntil when its breaker lets a probe through; empty when it is not open
 * @param day a day of Paris
 * @param requests how many requests were sent on that day
 */
public record PlatformLimits(
        PlatformId platform,
        Optional<Instant> pausedUntil,
        Optional<Instant> breakerOpenUntil,
        LocalDate day,
        long requests)
        implements StoreRecord {

    public PlatformLimits {
        pausedUntil = pausedUntil.map(instant -> instant.truncatedTo(MICROS));
        breakerOpenUntil = breakerOpenUntil.map(instant -> instant.truncatedTo(MICROS));
    }

    @Override
    public Object key() {
        return platform;
    }
}
