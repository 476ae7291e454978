package fr.guichet.collect.guard;

import fr.guichet.collect.settings.PlatformSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One step that each attempt on a source passes through, for operators.
 *
 * @param says its settings
 */
public record ChainStep(String name, String says) {

    /** The outermost first. */
    public static List<ChainStep> of(PlatformSettings settings) {
        return List.of(
                new ChainStep(
                        "politeness",
                        "%s requests a second, %d at once, %s a day, quiet hours %s; after a refusal Retry-After up to %s, else %d s doubled up to an hour, then a slow start"
                                .formatted(
                                        number(settings.requestsPerSecond()),
                                        settings.concurrency(),
                                        settings.requestsPerDay() == 0
                                                ? "without bound"
                                                : "at most " + settings.requestsPerDay(),
                                        settings.quietHours().orElse("none"),
                                        hours(settings.longestPause()),
                                        settings.pauseAfterRefusal().toSeconds())),
                new ChainStep(
                        "time limit",
                        "%s to connect, %s a request, %s an attempt; %d retries of what was unreachable, after %s"
                                .formatted(
                                        seconds(settings.connectTimeout().toMillis()),
                                        seconds(settings.requestTimeout().toMillis()),
                                        seconds(settings.attemptDeadline().toMillis()),
                                        settings.retries(),
                                        seconds(settings.retryDelay().toMillis()))),
                new ChainStep(
                        "breaker",
                        "opens when %s of %d attempts ended refused or unreachable, for %s, then one cheap request"
                                .formatted(
                                        number(settings.breaker().failureRatio()),
                                        settings.breaker().volume(),
                                        seconds(settings.breaker().delay().toMillis()))),
                new ChainStep(
                        "metrics",
                        "success rate and latency over 1 min, 15 min and 24 h; slow from a p95 of %s on"
                                .formatted(seconds(settings.slowAbove().toMillis()))));
    }

    private static String hours(Duration time) {
        return number(time.toSeconds() / 3600.0) + " h";
    }

    private static String seconds(long millis) {
        return number(millis / 1000.0) + " s";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
