package fr.guichet.web.text;

import fr.guichet.model.SlotStart;
import fr.guichet.model.hours.DayHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Formats days, hours and ages in the language of the texts. */
public final class TimeWords {

    private static final String FRENCH = "fr";

    private final Texts texts;
    private final boolean isFrench;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortDay;

    public TimeWords(Texts texts) {
        Locale locale = Locale.forLanguageTag(texts.language());
        this.texts = texts;
        this.isFrench = locale.getLanguage().equals(FRENCH);
        this.clock = isFrench
                ? DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", locale)
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM", locale);
        this.shortDay = DateTimeFormatter.ofPattern("EEE d MMM", locale);
    }

    /** {@code 14 h 09}. */
    public String clock(Instant at, ZoneId zone) {
        return clock.format(at.atZone(zone));
    }

    /** {@code à 14 h 09}, {@code hier à 14 h 09} or {@code le 24 novembre à 14 h 09}. */
    public String moment(Instant at, ZoneId zone, Instant now) {
        return isToday(at, zone, now) ? texts.atClock(clock(at, zone)) : earlier(at, zone, now);
    }

    /** For use after "depuis": {@code 14 h 09}, {@code hier à 14 h 09} or {@code le 24 novembre à 14 h 09}. */
    public String since(Instant at, ZoneId zone, Instant now) {
        return isToday(at, zone, now) ? clock(at, zone) : earlier(at, zone, now);
    }

    private static boolean isToday(Instant at, ZoneId zone, Instant now) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    private String earlier(Instant at, ZoneId zone, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        boolean isYesterday = day.equals(now.atZone(zone).toLocalDate().minusDays(1));
        return isYesterday ? texts.yesterdayAt(clock(at, zone)) : texts.dateAt(date(day), clock(at, zone));
    }

    /** {@code il y a 3 min}. */
    public String age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return texts.justNow();
        }
        if (age.toHours() < 1) {
            return texts.minutesAgo(age.toMinutes());
        }
        return age.toDays() < 1 ? texts.hoursAgo(age.toHours()) : texts.daysAgo(age.toDays());
    }

    /** {@code 1er décembre}. */
    public String date(LocalDate day) {
        boolean isOrdinal = isFrench && day.getDayOfMonth() == 1;
        return (isOrdinal ? "1er" : day.getDayOfMonth()) + " " + month.format(day);
    }

    /** {@code mercredi 25 novembre}. */
    public String day(LocalDate day) {
        return weekday.format(day) + " " + date(day);
    }

    /** {@code mercredi 25 novembre}, with the year if it is not the current one. */
    public String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? day(day) : day(day) + " " + day.getYear();
    }

    /** {@code 9 h 00 à 12 h 30, 13 h 30 à 17 h 00}; as the source wrote it if that is no range of hours. */
    public String hours(DayHours hours) {
        return hours instanceof DayHours.Open open
                ? open.ranges().stream()
                        .map(range -> texts.fromTo(clock.format(range.from()), clock.format(range.to())))
                        .collect(Collectors.joining(", "))
                : hours.text();
    }

    /** Parses {@code yyyy-mm-dd}; empty if it is no date. */
    public static Optional<LocalDate> findDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code mer. 25 nov.}. */
    public String shortDay(LocalDate day) {
        return shortDay.format(day);
    }

    /** {@code mercredi 25 novembre à 9 h 10}, or the day alone if the hour is unknown. */
    public String slot(SlotStart start, ZoneId zone) {
        return switch (start) {
            case SlotStart.At at -> {
                ZonedDateTime local = at.time().atZoneSameInstant(zone);
                yield texts.dayAt(day(local.toLocalDate()), clock.format(local));
            }
            case SlotStart.On on -> day(on.date());
        };
    }

    /** {@code 9 h 10}; blank if the hour is unknown. */
    public String clock(SlotStart start, ZoneId zone) {
        return switch (start) {
            case SlotStart.At at -> clock.format(at.time().atZoneSameInstant(zone));
            case SlotStart.On _ -> "";
        };
    }
}
