package fr.guichet.store.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads the times of {@link BodyWriter}, like {@link OffsetDateTime#parse(CharSequence)} and {@link Instant#parse}, but digit by digit: a start reads hundreds of thousands of them. Less usual formats are left
 * to those.
 */
final class TimeText {

    private static final String MINUTES = "0000-00-00T00:00";
    private static final int MINUTES_END = MINUTES.length();
    private static final String SECONDS = ":00";
    private static final String OFFSET = "+00:00";
    private static final int NANO_DIGITS = 9;

    private TimeText() {}

    /** A slot's: {@code 2021-04-16T08:05+02:00}. @throws DateTimeException when it is no time */
    static OffsetDateTime read(String text) {
        boolean isShort = text.length() == MINUTES_END + OFFSET.length()
                && hasShape(text, 0, MINUTES)
                && hasShape(text, MINUTES_END, OFFSET);
        return isShort
                ? OffsetDateTime.of(
                        time(text, 0, 0),
                        ZoneOffset.ofHoursMinutes(
                                number(text, MINUTES_END + 1, MINUTES_END + 3),
                                number(text, MINUTES_END + 4, text.length())))
                : OffsetDateTime.parse(text);
    }

    /** A moment: {@code 2021-04-13T10:00:00Z}, with a fraction or without. @throws DateTimeException when it is none */
    static Instant readInstant(String text) {
        int secondsEnd = MINUTES_END + SECONDS.length();
        int end = text.length() - 1;
        boolean isUsual = end >= secondsEnd
                && text.charAt(end) == 'Z'
                && hasShape(text, 0, MINUTES)
                && hasShape(text, MINUTES_END, SECONDS)
                && isFraction(text, secondsEnd, end);
        return isUsual
                ? time(text, number(text, MINUTES_END + 1, secondsEnd), nanos(text, secondsEnd + 1, end))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static LocalDateTime time(String text, int seconds, int nanos) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, MINUTES_END),
                seconds,
                nanos);
    }

    /** Whether the text has a digit where the shape has a 0, and the same character elsewhere. */
    private static boolean hasShape(String text, int from, String shape) {
        if (text.length() < from + shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char wanted = shape.charAt(i);
            char is = text.charAt(from + i);
            if (wanted == '0' ? !isDigit(is) : is != wanted) {
                return false;
            }
        }
        return true;
    }

    /** A point and up to nine digits, or nothing. */
    private static boolean isFraction(String text, int from, int to) {
        boolean isWell = from == to || (text.charAt(from) == '.' && to - from > 1 && to - from <= NANO_DIGITS + 1);
        for (int i = from + 1; i < to && isWell; i++) {
            isWell = isDigit(text.charAt(i));
        }
        return isWell;
    }

    private static int nanos(String text, int from, int to) {
        int nanos = from < to ? number(text, from, to) : 0;
        for (int digits = Math.max(0, to - from); digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
