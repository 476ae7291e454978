package fr.guichet.search;

import fr.guichet.model.Slot;
import fr.guichet.view.ListingView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Finds the soonest slots among the centres that a search found. */
public final class SlotSearch {

    /** Soonest last, so that the latest of those kept is at hand. */
    private final PriorityQueue<Bookable> kept =
            new PriorityQueue<>(Comparator.comparing(Bookable::place).reversed());

    private final SlotsQuestion question;
    private int total;

    /**
     * A slot with its place.
     *
     * @param centre the centre that has it
     * @param listing where it is booked
     * @param slot what is booked
     * @param place among all slots
     */
    public record Bookable(CentreMatch centre, ListingView listing, Slot slot, SlotCursor place) {}

    /**
     * A page of slots.
     *
     * @param total how many slots there are on all pages
     * @param page the slots of the page, soonest first
     * @param next where the page ended; empty when it is the last
     */
    public record Result(int total, List<Bookable> page, Optional<SlotCursor> next) {}

    private SlotSearch(SlotsQuestion question) {
        this.question = question;
    }

    /** Finds a page among the matching slots of these centres. */
    public static Result find(SlotsQuestion question, List<CentreMatch> centres) {
        SlotSearch search = new SlotSearch(question);
        centres.forEach(search::look);
        return search.result();
    }

    private void look(CentreMatch centre) {
        for (ListingView listing : centre.view().listings()) {
            for (Slot slot : listing.slots()) {
                total++;
                look(new Bookable(centre, listing, slot, place(centre, listing, slot)));
            }
        }
    }

    private static SlotCursor place(CentreMatch centre, ListingView listing, Slot slot) {
        return new SlotCursor(
                slot.start().over(centre.view().centre().zone()).getEpochSecond(),
                centre.view().centre().id().value(),
                listing.listing().platform() + " " + listing.listing().key(),
                slot.id());
    }

    private void look(Bookable bookable) {
        boolean isBefore = question.after()
                .filter(cursor -> bookable.place().compareTo(cursor) <= 0)
                .isPresent();
        if (isBefore) {
            return;
        }
        kept.add(bookable);
        if (kept.size() > question.limit() + 1) {
            kept.remove();
        }
    }

    private Result result() {
        List<Bookable> soonest =
                kept.stream().sorted(Comparator.comparing(Bookable::place)).toList();
        boolean more = soonest.size() > question.limit();
        List<Bookable> page = more ? soonest.subList(0, question.limit()) : soonest;
        return new Result(total, page, more ? Optional.of(page.getLast().place()) : Optional.empty());
    }
}
