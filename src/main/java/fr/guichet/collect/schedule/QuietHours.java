package fr.guichet.collect.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of the day without requests to a platform.
 *
 * @param from first moment, in Paris
 * @param to first moment after; before {@code from} when the hours span midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern SHAPE = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /** @throws IllegalArgumentException for a text that is not like {@code 01:00-05:30} */
    public static Optional<QuietHours> read(Optional<String> text) {
        return text.map(String::strip).filter(hours -> !hours.isEmpty()).map(QuietHours::of);
    }

    private static QuietHours of(String text) {
        Matcher hours = SHAPE.matcher(text);
        if (!hours.matches()) {
            throw new IllegalArgumentException("quiet-hours are like 01:00-05:30, not '" + text + "'");
        }
        return new QuietHours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)));
    }

    public boolean cover(Instant instant) {
        LocalTime time = instant.atZone(PARIS).toLocalTime();
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
