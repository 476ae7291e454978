package fr.guichet.client;

import java.time.Duration;

/**
 * Where one large document is read from, and its bounds.
 *
 * @param location a file's path, or an {@code http} or {@code https} address
 * @param mostBytes the most that is read
 * @param timeLimit for the whole reading
 * @param userAgent the {@code User-Agent} header
 */
public record DocumentSettings(String location, long mostBytes, Duration timeLimit, String userAgent) {

    /** A hundred megabytes in five minutes. */
    public static DocumentSettings at(String location) {
        return new DocumentSettings(location, 100_000_000, Duration.ofMinutes(5), ClientSettings.CAREFUL.userAgent());
    }

    boolean isWeb() {
        return location.startsWith("http://") || location.startsWith("https://");
    }
}
