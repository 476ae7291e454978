package fr.guichet.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Window;
import fr.guichet.view.CentreView;
import fr.guichet.view.TimeFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts the slots of a search by day. Days without a slot are distinct from unknown days. */
public final class DaySearch {

    /** The zone of "today" if no centre is found. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<CentreMatch> found;
    private final TimeFilter times;
    private final Instant now;

    /**
     * A day, local to each centre.
     *
     * @param date which
     * @param slots how many matching slots were seen
     * @param open how many centres have one of them
     * @param none how many centres were asked about that day and have none
     * @param unknown how many centres may have some: nothing is known of that day
     */
    public record Day(LocalDate date, int slots, int open, int none, int unknown) {

        /** Unknown where no slot was seen and some centre may have one; none only where every centre that can be asked was. */
        public AvailabilityState state() {
            if (open > 0) {
                return AvailabilityState.OPEN;
            }
            return unknown > 0 || none == 0 ? AvailabilityState.UNKNOWN : AvailabilityState.NONE;
        }

        /** Whether an answer covers it. */
        public boolean isCovered() {
            return open + none > 0;
        }
    }

    private static final class DayCount {
        private int slots;
        private int open;
        private int none;
        private int unknown;

        private void add(AvailabilityState state) {
            switch (state) {
                case OPEN -> open++;
                case NONE -> none++;
                case UNKNOWN -> unknown++;
                case PHONE_ONLY, NOT_OFFERED -> {}
            }
        }
    }

    /**
     * Counts what was found.
     *
     * @param found centres, judged against the question
     * @param times the days of the question: from today on, and for four weeks, where it does not say
     */
    public DaySearch(List<CentreMatch> found, TimeFilter times, Instant now) {
        this.found = found;
        this.times = times;
        this.now = now;
    }

    /** The first day: the requested one, else the earliest "today" of all zones. */
    public LocalDate first() {
        return times.from().orElseGet(this::today);
    }

    /** The last one. */
    public LocalDate last() {
        return times.to().orElseGet(() -> first().plusDays(Window.DEFAULT_DAYS - 1L));
    }

    private LocalDate today() {
        return found.stream()
                .map(centre -> centre.view().centre().zone())
                .distinct()
                .map(zone -> now.atZone(zone).toLocalDate())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> now.atZone(PARIS).toLocalDate());
    }

    /** When the next of the zones reaches midnight. */
    public Instant nextMidnight() {
        return found.stream()
                .map(centre -> centre.view().centre().zone())
                .distinct()
                .map(zone -> now.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> now.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(PARIS)
                        .toInstant());
    }

    /** Each requested day, in order, without past ones. */
    public List<Day> days() {
        LocalDate today = today();
        LocalDate start = first().isBefore(today) ? today : first();
        int length = (int) Math.max(0, last().toEpochDay() - start.toEpochDay() + 1);
        DayCount[] counts = new DayCount[length];
        for (int i = 0; i < length; i++) {
            counts[i] = new DayCount();
        }
        found.forEach(centre -> count(centre.view(), start, counts));
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            LocalDate date = start.plusDays(i);
            if (times.asksFor(date)) {
                DayCount count = counts[i];
                days.add(new Day(date, count.slots, count.open, count.none, count.unknown));
            }
        }
        return days;
    }

    private void count(CentreView view, LocalDate start, DayCount[] counts) {
        ZoneId zone = view.centre().zone();
        int[] slots = new int[counts.length];
        view.listings().forEach(listing -> listing.slots().forEach(slot -> {
            long day = slot.start().day(zone).toEpochDay() - start.toEpochDay();
            if (day >= 0 && day < slots.length) {
                slots[(int) day]++;
            }
        }));
        int today = (int) Math.max(0, now.atZone(zone).toLocalDate().toEpochDay() - start.toEpochDay());
        for (int i = today; i < slots.length; i++) {
            counts[i].slots += slots[i];
            counts[i].add(slots[i] > 0 ? AvailabilityState.OPEN : view.withoutSlotOn(start.plusDays(i)));
        }
    }
}
