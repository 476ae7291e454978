package fr.guichet.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Retry-After} header: seconds, or an HTTP date. */
final class RetryAfter {

    /** An upper bound, in case the platform sends a wrong number. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** Empty when the header is missing, malformed or in the past. */
    static Optional<Duration> read(@Nullable String header, Clock realTime) {
        return header == null ? Optional.empty() : wait(header.strip(), realTime);
    }

    private static Optional<Duration> wait(String value, Clock realTime) {
        try {
            Duration wait = SECONDS.matcher(value).matches()
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            realTime.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Optional.empty() : Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
