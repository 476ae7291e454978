package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How long to stay away, in real time as everything in HTTP.
 *
 * @param seconds from the moment of the answer
 * @param form how it is written
 */
record RetryAfter(
        @JsonProperty("retryAfter") int seconds,
        @JsonProperty("retryAfterForm") Form form) {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    /** The two that HTTP knows. */
    enum Form {
        @JsonProperty("seconds")
        SECONDS,
        @JsonProperty("date")
        DATE
    }

    /** The value of the header, now. */
    String header() {
        return switch (form) {
            case SECONDS -> Integer.toString(seconds);
            case DATE -> HTTP_DATE.format(Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
        };
    }
}
