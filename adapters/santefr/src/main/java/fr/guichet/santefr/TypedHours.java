package fr.guichet.santefr;

import fr.guichet.model.hours.DayHours;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours people typed, in over five hundred spellings: {@code 09:00-17:00}, {@code 9h-12h / 14h-17h}, {@code 9h à 17h}, {@code 9h/12h}. A text that is nothing but times
 * and the words between them is read as pairs; anything else keeps its words and claims nothing.
 */
final class TypedHours {

    private static final Pattern CLOSED = Pattern.compile("ferm[ée]( au public)?");
    /** In {@code 9h 12h} the second number is an hour of its own; in {@code 9:00h} it is minutes. */
    private static final Pattern TIME = Pattern.compile("(?<hour>\\d{1,2})"
            + "(?:\\s*[:.]\\s*(?<minute>\\d{2})(?!\\d)|\\s*h\\s*(?<afterHour>\\d{2})(?!\\d|\\s*h))?\\s*h?(?!\\d)");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-–/&,]+");
    private static final Set<String> LINKING_WORDS = Set.of("", "de", "à", "a", "et", "puis");

    /** A longer text is prose, not hours; the longest regular one recorded has 60 characters. */
    private static final int LONGEST_REGULAR = 100;

    private TypedHours() {}

    static OpeningHours week(Cells cells) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        Map<String, DayHours> read = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            cells.text(Column.hoursOf(day))
                    .ifPresent(text -> days.put(day, read.computeIfAbsent(text, TypedHours::day)));
        }
        return new OpeningHours(days);
    }

    static DayHours day(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (CLOSED.matcher(lower).matches()) {
            return new DayHours.Closed(text);
        }
        List<TimeRange> ranges = lower.length() > LONGEST_REGULAR ? List.of() : ranges(times(lower));
        return ranges.isEmpty() ? new DayHours.Unclear(text) : new DayHours.Open(text, ranges);
    }

    /** All times of a text that holds nothing else; empty when it does. */
    private static List<LocalTime> times(String text) {
        List<LocalTime> times = new ArrayList<>();
        Matcher time = TIME.matcher(text);
        int end = 0;
        while (time.find()) {
            String minute = time.group("minute") == null ? time.group("afterHour") : time.group("minute");
            int hours = Integer.parseInt(time.group("hour"));
            int minutes = minute == null ? 0 : Integer.parseInt(minute);
            if (!isBetween(text.substring(end, time.start())) || hours > 23 || minutes > 59) {
                return List.of();
            }
            times.add(LocalTime.of(hours, minutes));
            end = time.end();
        }
        return isBetween(text.substring(end)) ? times : List.of();
    }

    private static boolean isBetween(String text) {
        return SEPARATORS.splitAsStream(text).allMatch(LINKING_WORDS::contains);
    }

    /** The times in pairs; empty unless each is later than the one before. */
    private static List<TimeRange> ranges(List<LocalTime> times) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < times.size(); i += 2) {
            boolean afterLast = ranges.isEmpty() || ranges.getLast().to().isBefore(times.get(i));
            if (!afterLast || !times.get(i).isBefore(times.get(i + 1))) {
                return List.of();
            }
            ranges.add(new TimeRange(times.get(i), times.get(i + 1)));
        }
        return times.size() % 2 == 0 ? ranges : List.of();
    }
}
