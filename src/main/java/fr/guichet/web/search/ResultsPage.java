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
 * @param seen when the answers were fetched; blank if there are none
 * @param asOf when anything on the page was last updated, for scripts
 * @param silent silent and paused platforms
 * @param nothing why there is no slot, with a link that helps; empty if there is one
 * @param cards the centres of this page
 * @param next the address of the next page; blank on the last
 * @param wider a wider circle, on the last page; empty without slots
 * @param isFirst whether this is the first page
 * @param active active filters, each with the address without it
 * @param clear the address without filters; blank if there are none
 * @param firstPage the query string of the first page
 * @param hidden hidden fields of the form
 * @param choices what the form offers
 * @param days first days to choose from
 * @param strip slots by day
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
     * @param count how many centres are concerned
     * @param hidden how many centres with slots the filters hide
     * @param label of the button; blank when there is none
     * @param href where it leads
     */
    public record Nothing(String kind, int count, int hidden, String label, String href) {}

    /**
     * An active filter.
     *
     * @param label as people read it
     * @param without the address without this filter
     */
    public record Active(String label, String without) {}

    /** A hidden field of a form. */
    public record Hidden(String name, String value) {}

    /**
     * A day in the strip of days, or several in a row without a slot.
     *
     * @param label the day as people read it, or the first and the last one
     * @param text how many slots there are, or that there are none, or that it is unknown
     * @param state its code
     * @param href of the same search on that day alone; blank for several days
     * @param isChosen whether that day is selected
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

    /** Whether a later day is selected. */
    public boolean isLaterDay() {
        return laterDays().stream().anyMatch(DayBox::isChosen);
    }

    /** Whether one day is selected. */
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
