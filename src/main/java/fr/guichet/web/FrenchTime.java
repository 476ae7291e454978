package fr.guichet.web;

import fr.guichet.model.SlotStart;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Writes days, hours and ages as French people do, whatever the browser speaks. */
final class FrenchTime {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRANCE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRANCE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.FRANCE);

    private static final String AT = "à ";

    private FrenchTime() {}

    /** {@code 14 h 09}. */
    static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    /** {@code à 14 h 09}, {@code hier à 14 h 09} or {@code le 24 novembre à 14 h 09}. */
    static String moment(Instant at, ZoneId zone, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        String clock = AT + clock(at, zone);
        if (day.equals(today)) {
            return clock;
        }
        return day.equals(today.minusDays(1)) ? "hier " + clock : "le " + date(day) + " " + clock;
    }

    /** What stands after "depuis": {@code 14 h 09}, {@code hier à 14 h 09} or {@code le 24 novembre à 14 h 09}. */
    static String since(Instant at, ZoneId zone, Instant now) {
        String moment = moment(at, zone, now);
        return moment.startsWith(AT) ? moment.substring(AT.length()) : moment;
    }

    /** {@code il y a 3 min}. */
    static String age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return "à l’instant";
        }
        if (age.toHours() < 1) {
            return "il y a " + age.toMinutes() + "\u00a0min";
        }
        return age.toDays() < 1 ? "il y a " + age.toHours() + "\u00a0h" : "il y a " + days(age.toDays());
    }

    private static String days(long days) {
        return days == 1 ? "1 jour" : days + " jours";
    }

    /** {@code 1er décembre}. */
    static String date(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + " " + MONTH.format(day);
    }

    /** {@code mercredi 25 novembre}. */
    static String day(LocalDate day) {
        return WEEKDAY.format(day) + " " + date(day);
    }

    /** The day that an address names, {@code yyyy-mm-dd}; empty when it names none. */
    static Optional<LocalDate> findDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code mer. 25 nov.}. */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code mercredi 25 novembre à 9 h 10}, or the day alone where the platform says no more. */
    static String slot(SlotStart start, ZoneId zone) {
        return switch (start) {
            case SlotStart.At at -> {
                ZonedDateTime local = at.time().atZoneSameInstant(zone);
                yield day(local.toLocalDate()) + " à " + CLOCK.format(local);
            }
            case SlotStart.On on -> day(on.date());
        };
    }

    /** {@code 9 h 10}; empty where the platform says the day alone. */
    static String clock(SlotStart start, ZoneId zone) {
        return switch (start) {
            case SlotStart.At at -> CLOCK.format(at.time().atZoneSameInstant(zone));
            case SlotStart.On _ -> "";
        };
    }
}
