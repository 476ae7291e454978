package fr.guichet.search;

import fr.guichet.model.Window;
import fr.guichet.view.TimeFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Why a question may not ask for some dates. */
public enum DateLimit {
    ENDS_BEFORE_START,
    TOO_MANY_DAYS,
    /** None of the dates is one of the weekdays. */
    NO_SUCH_WEEKDAY,
    /** Without a first day, the last one is bounded from today. */
    ENDS_TOO_LATE;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** The limit that is exceeded; empty if none is. */
    public static Optional<DateLimit> exceededBy(TimeFilter when, Instant now) {
        LocalDate first = when.from().orElse(LocalDate.ofInstant(now, PARIS));
        if (when.to().isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = when.to().get();
        boolean isTooLate = last.isAfter(first.plusDays(Window.MOST_DAYS - 1L));
        if (when.from().isEmpty()) {
            return isTooLate ? Optional.of(ENDS_TOO_LATE) : Optional.empty();
        }
        if (last.isBefore(first)) {
            return Optional.of(ENDS_BEFORE_START);
        }
        if (isTooLate) {
            return Optional.of(TOO_MANY_DAYS);
        }
        return first.datesUntil(last.plusDays(1)).noneMatch(when::asksFor)
                ? Optional.of(NO_SUCH_WEEKDAY)
                : Optional.empty();
    }

    /** Reads {@code yyyy-mm-dd}; empty if it is no date or too far away. */
    public static Optional<LocalDate> findDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
