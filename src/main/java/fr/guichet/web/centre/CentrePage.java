package fr.guichet.web.centre;

import java.util.List;

/**
 * A centre's own page.
 *
 * @param card what lists show of it
 * @param hours by day of the week, from Monday; unknown days are absent
 * @param notes on access; blank when none
 * @param zone of all hours, where that is not Paris; blank otherwise
 * @param map a {@code geo:} link; blank when unknown
 * @param days the first days that have slots
 * @param later the other days
 * @param silent silent and paused platforms on which it is listed
 * @param around the address of a search around it; blank when unknown
 */
public record CentrePage(
        CentreCard card,
        List<Hours> hours,
        String notes,
        String zone,
        String map,
        List<Day> days,
        List<Day> later,
        List<SilentLine> silent,
        String around) {

    /** The hours of one day. */
    public record Hours(String day, String text) {}

    /**
     * The slots of one day.
     *
     * @param date as people read it
     * @param count how many there are
     * @param groups those that are for the same, soonest first
     */
    public record Day(String date, int count, List<Group> groups) {
        public Day {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Slots for the same, on the same platform.
     *
     * @param what vaccines, doses and who may come
     * @param platform where they are booked
     * @param starts the first of them
     * @param more how many more there are
     */
    public record Group(String what, String platform, List<Start> starts, int more) {
        public Group {
            starts = List.copyOf(starts);
        }
    }

    /**
     * A bookable start.
     *
     * @param clock its hour; blank when only the day is known
     * @param href where a person books it; blank when it has no link of its own
     */
    public record Start(String clock, String href) {}

    public CentrePage {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        later = List.copyOf(later);
        silent = List.copyOf(silent);
    }
}
