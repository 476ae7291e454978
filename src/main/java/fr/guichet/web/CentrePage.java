package fr.guichet.web;

import java.util.List;

/**
 * A centre's own page.
 *
 * @param card what lists show of it
 * @param hours by day of the week, from Monday; days of which nothing was said are absent
 * @param notes on access; blank when none
 * @param zone of all hours, where that is not Paris; blank otherwise
 * @param map where it is, for the map of the reader's device; blank when unknown
 * @param days its slots by day
 * @param silent platforms that do not talk to us and on which it is listed
 * @param around the address of a search around it; blank when unknown
 */
public record CentrePage(
        CentreCard card,
        List<Hours> hours,
        String notes,
        String zone,
        String map,
        List<Day> days,
        List<SilentLine> silent,
        String around) {

    /** The hours of one day. */
    public record Hours(String day, String text) {}

    /**
     * The slots of one day.
     *
     * @param date as people read it
     * @param slots the hours, each with what it is for; at most so many
     * @param count how many there are
     */
    public record Day(String date, List<Start> slots, int count) {
        public Day {
            slots = List.copyOf(slots);
        }

        /** How many more than are shown. */
        public int more() {
            return count - slots.size();
        }
    }

    /**
     * A bookable start.
     *
     * @param clock its hour; blank when only the day is known
     * @param what vaccines and doses
     * @param platform where it is booked
     * @param href where a person books it; blank when none
     */
    public record Start(String clock, String what, String platform, String href) {}

    public CentrePage {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        silent = List.copyOf(silent);
    }
}
