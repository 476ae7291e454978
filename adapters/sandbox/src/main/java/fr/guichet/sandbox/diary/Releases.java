package fr.guichet.sandbox.diary;

import fr.guichet.sandbox.platform.Dice;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** When the appointments of a day are released, by temper. The numbers are chosen for a third to a half of all places to have slots by day. */
final class Releases {

    private static final int SEVEN_THIRTY = 450;
    private static final int SEVENTEEN = 1020;
    private static final int EIGHTEEN_THIRTY = 1110;

    /**
     * Appointments of one day that become bookable at one instant.
     *
     * @param released when they do
     * @param count how many
     * @param mean how long one of them lasts on average
     * @param notAfter when the last of them is taken at the latest
     */
    record Burst(Instant released, int count, Duration mean, Instant notAfter) {}

    private final Dice dice;
    private final Temper temper;
    private final ZoneId zone;
    private final int scale;

    Releases(Dice dice, Temper temper, ZoneId zone) {
        this.dice = dice;
        this.temper = temper;
        this.zone = zone;
        this.scale = dice.of("scale").pick(List.of(1, 1, 1, 2, 2, 4));
    }

    /** The bursts of that day's appointments, whenever they were or will be released. */
    List<Burst> of(LocalDate day) {
        if (isClosed(day)) {
            return List.of();
        }
        Dice today = dice.of(day.toEpochDay());
        return switch (temper) {
            case FULL -> List.of();
            case CALM -> calm(day, today);
            case BUSY -> busy(day, today);
            case BURSTING -> bursting(day, today);
            case LATER -> List.of(longBefore(day, today, 45, 17));
            case BEYOND -> List.of(longBefore(day, today, 70, 31));
        };
    }

    private boolean isClosed(LocalDate day) {
        boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || (saturday && dice.of("saturday").chance(50));
    }

    private List<Burst> calm(LocalDate day, Dice today) {
        return List.of(
                burst(
                        day,
                        at(day, 20 + today.of(1).below(8), SEVEN_THIRTY, today),
                        today.of(2).between(1, 3),
                        14_000),
                burst(
                        day,
                        at(day, 1 + today.of(3).below(3), SEVENTEEN, today),
                        today.of(4).between(0, 1),
                        300));
    }

    private List<Burst> busy(LocalDate day, Dice today) {
        int minutes = dice.of("pace").between(30, 420);
        int lead = dice.of("lead").between(2, 12);
        return List.of(
                burst(day, at(day, lead, SEVEN_THIRTY, today), today.of(2).between(3, 7), minutes),
                burst(
                        day,
                        at(day, 1 + today.of(3).below(5), SEVENTEEN, today),
                        today.of(4).between(0, 3),
                        minutes / 2));
    }

    private List<Burst> bursting(LocalDate day, Dice today) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Dice week = dice.of(monday.toEpochDay()).of("week");
        return List.of(burst(
                day,
                at(monday, dice.of("evening").between(3, 11), EIGHTEEN_THIRTY, week),
                today.of(2).between(3, 6),
                15));
    }

    private Burst longBefore(LocalDate day, Dice today, int released, int gone) {
        Instant last = day.minusDays(gone - 1L).atStartOfDay(zone).toInstant();
        Instant first = at(day, released, SEVEN_THIRTY, today);
        return new Burst(first, today.of(2).between(1, 3) * scale, Duration.ofDays(60), last);
    }

    private Burst burst(LocalDate day, Instant released, int count, int meanMinutes) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Burst(released, count * scale, Duration.ofMinutes(meanMinutes), end);
    }

    /** So many days before, within the two hours and a half after that minute of the day. */
    private Instant at(LocalDate day, int daysBefore, int minute, Dice today) {
        int minutes = minute + today.of(5).below(150);
        return day.minusDays(daysBefore)
                .atTime(minutes / 60, minutes % 60, today.of(6).below(60))
                .atZone(zone)
                .toInstant();
    }
}
