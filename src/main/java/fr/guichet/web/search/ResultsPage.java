package fr.guichet.web.search;

import fr.guichet.web.centre.CentreCard;
import fr.guichet.web.centre.SilentLine;
import java.util.List;

/**
 * The results of a search.
 *
 * @param place its label
 * @param isArea whether the place is a whole département
 * @param isApproximate whether distances are measured from the middle of something larger
 * @param radius kilometres; blank without a circle
 * @param total how many centres were found
 * @param open of them with slots
 * @param none without
 * @param unknown that we could not see
 * @param phoneOnly by telephone only
 * @param notOffered without this vaccination
 * @param seen from when to when they were asked; blank when none was
 * @param asOf when what it shows was last brought up to date, for programs
 * @param silent platforms that do not talk to us
 * @param nothing why there is no slot, with what can be done; empty when there is one
 * @param cards the centres of this page
 * @param next the address of the next page; blank on the last
 * @param wider the way to a wider circle, on the last page; none where there is none, or no slot
 * @param isFirst whether this is the first page
 * @param active filters in force, each with the address without it
 * @param clear the address without filters; blank when there is none
 * @param firstPage what was asked, as an address has it, of the first page
 * @param hidden what a form keeps without a field
 * @param choices what the form offers
 * @param days from which slots may be asked for
 * @param strip what was seen day by day
 * @param anyDay the address of the same search on any day
 */
public record ResultsPage(
        String place,
        boolean isArea,
        boolean isApproximate,
        String radius,
        int total,
        int open,
        int none,
        int unknown,
        int phoneOnly,
        int notOffered,
        String seen,
        String asOf,
        List<SilentLine> silent,
        List<Nothing> nothing,
        List<CentreCard> cards,
        String next,
        List<WiderCircle.Link> wider,
        boolean isFirst,
        List<Active> active,
        String clear,
        String firstPage,
        List<Hidden> hidden,
        FormChoices choices,
        List<FormChoices.Choice> days,
        List<DayBox> strip,
        String anyDay) {

    private static final int FIRST_DAYS = 5;

    /**
     * Why there is no slot.
     *
     * @param kind {@code nothing-there}, {@code filters}, {@code could-not-see}, {@code none-seen} or {@code past-the-end}
     * @param count how many centres that is about
     * @param hidden how many centres with slots the filters hide
     * @param label of the button; blank when there is none
     * @param href where it leads
     */
    public record Nothing(String kind, int count, int hidden, String label, String href) {}

    /**
     * A filter in force.
     *
     * @param label as people read it
     * @param without the address without it
     */
    public record Active(String label, String without) {}

    /** A parameter that a form keeps. */
    public record Hidden(String name, String value) {}

    /**
     * A day in the strip of days, or several on which no slot was seen.
     *
     * @param label the day as people read it, or the first and the last one
     * @param text how many slots were seen; that none was, or that nothing is known
     * @param state as the API codes it
     * @param href of the same search on that day alone; blank for several days
     * @param isChosen whether that day is asked for
     */
    public record DayBox(String label, String text, String state, String href, boolean isChosen) {}

    /** The days that are shown at once. */
    public List<DayBox> firstDays() {
        return strip.subList(0, Math.min(FIRST_DAYS, strip.size()));
    }

    /** The days that are shown on request. */
    public List<DayBox> laterDays() {
        return strip.subList(Math.min(FIRST_DAYS, strip.size()), strip.size());
    }

    /** Whether one of those is asked for. */
    public boolean isLaterDay() {
        return laterDays().stream().anyMatch(DayBox::isChosen);
    }

    /** Whether one day is asked for. */
    public boolean isOneDay() {
        return strip.stream().anyMatch(DayBox::isChosen);
    }

    public ResultsPage {
        silent = List.copyOf(silent);
        nothing = List.copyOf(nothing);
        cards = List.copyOf(cards);
        wider = List.copyOf(wider);
        days = List.copyOf(days);
        strip = List.copyOf(strip);
        active = List.copyOf(active);
        hidden = List.copyOf(hidden);
    }
}
