package fr.guichet.collect.settings;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The settings of one platform: {@code adapters.<platform>.*}. The defaults are careful, for a platform without an agreement. */
public interface PlatformSettings {

    /** Replaces the platform's own address, for all its hosts. */
    Optional<URI> baseUrl();

    /** Whether it is fetched at all: the kill switch. */
    @WithDefault("true")
    boolean enabled();

    /** Requests in a day of Paris; 0 for no bound. The default is half a day at the default pace. */
    @WithDefault("50000")
    long requestsPerDay();

    /** Hours in Paris without requests, such as {@code 01:00-05:30}; none when not set. */
    Optional<String> quietHours();

    /** Requests a second. */
    @WithDefault("1")
    double requestsPerSecond();

    /** Requests in flight at once. */
    @WithDefault("1")
    int concurrency();

    /** To open a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For one request, to the last byte of its response. */
    @WithDefault("10s")
    Duration requestTimeout();

    /** For one attempt, not counting the time it waits for the pacer. */
    @WithDefault("30s")
    Duration attemptDeadline();

    /** The largest response that is read. */
    @WithDefault("2000000")
    int mostAnswerBytes();

    /** The size of the response cache. */
    @WithDefault("32000000")
    long keptBytes();

    /** How often an unreachable attempt is retried. */
    @WithDefault("1")
    int retries();

    /** Before a retry. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** Between two attempts on the same target. */
    @WithDefault("5m")
    Duration shortestInterval();

    /** Between two readings of the platform's catalogue, in real time; zero: it is not read. */
    @WithDefault("6h")
    Duration catalogueEvery();

    /** The pause after a refusal without {@code Retry-After}; doubled with each refusal in a row, up to an hour. */
    @WithDefault("5m")
    Duration pauseAfterRefusal();

    /** The longest {@code Retry-After} that is respected; a longer one counts as this. */
    @WithDefault("24h")
    Duration longestPause();

    /** A platform counts as slow when the 95th percentile of its requests is above. */
    @WithDefault("3s")
    Duration slowAbove();

    /** The circuit breaker. */
    Breaker breaker();

    /** The adapter's own settings. */
    Map<String, String> own();

    /** When the circuit breaker opens. */
    interface Breaker {
        /** The number of attempts over which the ratio is computed. */
        @WithDefault("10")
        int volume();

        /** It opens at this share of failed attempts. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before it lets one attempt through. */
        @WithDefault("30s")
        Duration delay();
    }
}
