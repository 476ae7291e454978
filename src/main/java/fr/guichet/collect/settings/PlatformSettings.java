package fr.guichet.collect.settings;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How one platform is asked: {@code adapters.<platform>.*}. The defaults are careful ones, for a platform with whom nothing was agreed. */
public interface PlatformSettings {

    /** Read instead of the platform's own address, for all its hosts. */
    Optional<URI> baseUrl();

    /** Whether it is asked at all: the kill switch. */
    @WithDefault("true")
    boolean enabled();

    /** Requests in a day of Paris; 0 for no bound. The default is what a careful pace uses in half a day. */
    @WithDefault("50000")
    long requestsPerDay();

    /** Hours of Paris at which it is not asked, such as {@code 01:00-05:30}; none when not set. */
    Optional<String> quietHours();

    /** Requests a second. */
    @WithDefault("1")
    double requestsPerSecond();

    /** Requests under way at once. */
    @WithDefault("1")
    int concurrency();

    /** For a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For one request, to the last byte of its answer. */
    @WithDefault("10s")
    Duration requestTimeout();

    /** For one asking of one centre, not counting the waiting for a turn. */
    @WithDefault("30s")
    Duration attemptDeadline();

    /** The largest answer that is read. */
    @WithDefault("2000000")
    int mostAnswerBytes();

    /** How many bytes of answers that may be used again are kept. */
    @WithDefault("32000000")
    long keptBytes();

    /** How often an unreachable attempt is tried again. */
    @WithDefault("1")
    int retries();

    /** Before it is tried again. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** Between two askings of the same centre. */
    @WithDefault("5m")
    Duration shortestInterval();

    /** Between two readings of the platform's catalogue of centres, in real time; zero: it is not read. */
    @WithDefault("6h")
    Duration catalogueEvery();

    /** How long we stay away after a refusal that does not say how long; doubled with each refusal in a row, up to an hour. */
    @WithDefault("5m")
    Duration pauseAfterRefusal();

    /** From which 95th percentile of its requests on a platform counts as slow: people wait no longer for a page. */
    @WithDefault("3s")
    Duration slowAbove();

    /** The circuit breaker. */
    Breaker breaker();

    /** The adapter's own settings. */
    Map<String, String> own();

    /** When a platform counts as not answering. */
    interface Breaker {
        /** Over how many attempts the ratio is taken. */
        @WithDefault("10")
        int volume();

        /** From which share of failed attempts on it opens. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before one attempt is let through. */
        @WithDefault("30s")
        Duration delay();
    }
}
