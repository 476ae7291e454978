package fr.guichet.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How requests are sent to one platform.
 *
 * @param baseUrl used instead of the platform's own address, for all its hosts; empty for the real platform
 * @param requestsPerSecond pace of requests, more than 0
 * @param concurrency how many requests may be in flight, at least 1
 * @param connectTimeout for a connection
 * @param requestTimeout for one request, to the last byte of its response
 * @param attemptDeadline for the requests of one attempt, not counting the wait for turns; the last request may exceed it by its own time limit
 * @param maxResponseBytes the largest response, uncompressed
 * @param cacheBytes how many bytes of responses are cached, 0 or more
 * @param longestPause the longest {@code Retry-After} that is respected, more than 0
 * @param userAgent the {@code User-Agent} header
 */
public record ClientSettings(
        Optional<URI> baseUrl,
        double requestsPerSecond,
        int concurrency,
        Duration connectTimeout,
        Duration requestTimeout,
        Duration attemptDeadline,
        int maxResponseBytes,
        long cacheBytes,
        Duration longestPause,
        String userAgent) {

    /** Careful ones: one request a second, one at a time, ten seconds each, two megabytes each, thirty-two cached. */
    public static final ClientSettings CAREFUL = new ClientSettings(
            Optional.empty(),
            1,
            1,
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            2_000_000,
            32_000_000,
            Duration.ofHours(24),
            "Guichet/0.1");

    /** @throws IllegalArgumentException when a bound is not positive */
    public ClientSettings {
        if (!(requestsPerSecond > 0)
                || concurrency < 1
                || maxResponseBytes < 1
                || cacheBytes < 0
                || !longestPause.isPositive()) {
            throw new IllegalArgumentException(
                    "pace, concurrency, size of responses and longest pause must be positive");
        }
    }

    public ClientSettings withBaseUrl(URI address) {
        return new ClientSettings(
                Optional.of(address),
                requestsPerSecond,
                concurrency,
                connectTimeout,
                requestTimeout,
                attemptDeadline,
                maxResponseBytes,
                cacheBytes,
                longestPause,
                userAgent);
    }

    public ClientSettings withPace(double perSecond, int atOnce) {
        return new ClientSettings(
                baseUrl,
                perSecond,
                atOnce,
                connectTimeout,
                requestTimeout,
                attemptDeadline,
                maxResponseBytes,
                cacheBytes,
                longestPause,
                userAgent);
    }

    public ClientSettings withBounds(Duration request, Duration attempt, int responseBytes) {
        return new ClientSettings(
                baseUrl,
                requestsPerSecond,
                concurrency,
                connectTimeout,
                request,
                attempt,
                responseBytes,
                cacheBytes,
                longestPause,
                userAgent);
    }

    public ClientSettings withCacheBytes(long bytes) {
        return new ClientSettings(
                baseUrl,
                requestsPerSecond,
                concurrency,
                connectTimeout,
                requestTimeout,
                attemptDeadline,
                maxResponseBytes,
                bytes,
                longestPause,
                userAgent);
    }
}
