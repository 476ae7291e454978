package fr.guichet.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How one platform is asked.
 *
 * @param baseUrl read instead of the platform's own address, for all its hosts; empty for the real platform
 * @param requestsPerSecond pace of requests, more than 0
 * @param concurrency how many requests may be under way at once, at least 1
 * @param connectTimeout for a connection
 * @param requestTimeout for one request, from its sending to the last byte of its answer
 * @param attemptDeadline for one asking of one centre, not counting the waiting for a turn; the last request may exceed it by its own time limit
 * @param maxAnswerBytes the largest answer that is read, uncompressed
 * @param keptBytes how many bytes of answers are kept to be used again, 0 or more
 * @param userAgent how we introduce ourselves
 */
public record ClientSettings(
        Optional<URI> baseUrl,
        double requestsPerSecond,
        int concurrency,
        Duration connectTimeout,
        Duration requestTimeout,
        Duration attemptDeadline,
        int maxAnswerBytes,
        long keptBytes,
        String userAgent) {

    /** Careful ones: one request a second, one at a time, ten seconds each, two megabytes, thirty-two kept. */
    public static final ClientSettings CAREFUL = new ClientSettings(
            Optional.empty(),
            1,
            1,
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            2_000_000,
            32_000_000,
            "Guichet/0.1");

    /** @throws IllegalArgumentException when a bound is not positive */
    public ClientSettings {
        if (!(requestsPerSecond > 0) || concurrency < 1 || maxAnswerBytes < 1 || keptBytes < 0) {
            throw new IllegalArgumentException("pace, concurrency and size of answers must be positive");
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
                maxAnswerBytes,
                keptBytes,
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
                maxAnswerBytes,
                keptBytes,
                userAgent);
    }

    public ClientSettings withBounds(Duration request, Duration attempt, int answerBytes) {
        return new ClientSettings(
                baseUrl,
                requestsPerSecond,
                concurrency,
                connectTimeout,
                request,
                attempt,
                answerBytes,
                keptBytes,
                userAgent);
    }

    public ClientSettings withKeptBytes(long bytes) {
        return new ClientSettings(
                baseUrl,
                requestsPerSecond,
                concurrency,
                connectTimeout,
                requestTimeout,
                attemptDeadline,
                maxAnswerBytes,
                bytes,
                userAgent);
    }
}
