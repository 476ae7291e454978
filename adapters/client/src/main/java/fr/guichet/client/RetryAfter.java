package fr.guichet.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Retry-After} header: seconds, or an HTTP date.
 *
 * @param longest an upper bound, in case the platform sends a wrong number
 * @param realTime the time of a response without a {@code Date}
 */
record RetryAfter(Duration longest, Clock realTime) {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /**
     * How long to wait. A date is compared with the {@code Date} of the same response: the platform's clock may differ from ours.
     *
     * @return empty when the header is missing, malformed or in the past
     */
    Optional<Duration> read(@Nullable String retryAfter, @Nullable String date) {
        return Optional.ofNullable(retryAfter)
                .map(String::strip)
                .flatMap(value -> wait(value, date))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(longest) > 0 ? longest : wait);
    }

    private Optional<Duration> wait(String value, @Nullable String date) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant now = Optional.ofNullable(date).flatMap(RetryAfter::instant).orElseGet(realTime::instant);
        return instant(value).map(until -> Duration.between(now, until));
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(ZonedDateTime.parse(httpDate.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
