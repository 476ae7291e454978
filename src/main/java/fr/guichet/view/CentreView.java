package fr.guichet.view;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Dose;
import fr.guichet.model.Listing;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.snapshot.CentreState;
import fr.guichet.snapshot.Freshness;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One centre at one moment, judged against one slot filter.
 *
 * @param centre which
 * @param state the best of its listings: open, unknown, none, phone-only, not-offered
 * @param reason why it is unknown; empty in every other state
 * @param listings each of its listings
 * @param judgedAt the moment
 * @param isIncomplete whether a listing of it is hidden: then it is known for sure only if it is open
 */
public record CentreView(
        Centre centre,
        AvailabilityState state,
        Optional<UnknownReason> reason,
        List<ListingView> listings,
        Instant judgedAt,
        boolean isIncomplete) {

    public CentreView {
        listings = List.copyOf(listings);
    }

    /** A centre without hidden listings. */
    public CentreView(
            Centre centre,
            AvailabilityState state,
            Optional<UnknownReason> reason,
            List<ListingView> listings,
            Instant judgedAt) {
        this(centre, state, reason, listings, judgedAt, false);
    }

    /** Judges a centre by its observations in a snapshot. */
    public static CentreView of(Snapshot snapshot, Centre centre, SlotFilter filter, Instant now) {
        CentreState known = snapshot.state(centre.id());
        List<ListingView> listings = new ArrayList<>(centre.listings().size());
        for (int i = 0; i < centre.listings().size(); i++) {
            Listing listing = centre.listings().get(i);
            listings.add(ListingView.of(
                    listing,
                    centre,
                    known.observation(i),
                    known.agenda(i),
                    snapshot.policy(listing.platform()),
                    snapshot.suspectPeriods(listing.platform()),
                    filter,
                    now));
        }
        CentreView seen = listings.isEmpty() ? withoutListing(centre, now) : best(centre, listings, now);
        return snapshot.centres().hasHidden(centre.id()) ? seen.incomplete() : seen;
    }

    /** A hidden listing may have slots, so "none" is not certain. */
    private CentreView incomplete() {
        return switch (state) {
            case NONE, PHONE_ONLY, NOT_OFFERED ->
                new CentreView(
                        centre, AvailabilityState.UNKNOWN, Optional.of(UnknownReason.HIDDEN), listings, judgedAt, true);
            case OPEN, UNKNOWN -> new CentreView(centre, state, reason, listings, judgedAt, true);
        };
    }

    private static CentreView withoutListing(Centre centre, Instant now) {
        boolean canBeCalled =
                !centre.place().phones().isEmpty() && centre.unreadLink().isEmpty();
        return canBeCalled
                ? new CentreView(centre, AvailabilityState.PHONE_ONLY, Optional.empty(), List.of(), now)
                : new CentreView(
                        centre, AvailabilityState.UNKNOWN, Optional.of(UnknownReason.NO_SOURCE), List.of(), now);
    }

    private static CentreView best(Centre centre, List<ListingView> listings, Instant now) {
        ListingView best =
                listings.stream().min(Comparator.comparing(ListingView::state)).orElseThrow();
        return new CentreView(centre, best.state(), best.reason(), listings, now);
    }

    /** The codes of the vaccines of the matching slots, in alphabetical order. */
    public List<String> vaccines() {
        return codes(slot -> slot.vaccines().stream().map(Vaccine::code));
    }

    /** The codes of the doses of the matching slots, in alphabetical order. */
    public List<String> doses() {
        return codes(slot -> slot.doses().stream().map(Dose::code));
    }

    private List<String> codes(Function<Slot, Stream<String>> of) {
        return slotStream().flatMap(of).distinct().sorted().toList();
    }

    /** How many slots match. */
    public int slotCount() {
        return listings.stream().mapToInt(view -> view.slots().size()).sum();
    }

    /** How many slots are there that do not match. */
    public int otherSlots() {
        return listings.stream().mapToInt(ListingView::otherSlots).sum();
    }

    /** The soonest matching slot. */
    public Optional<Slot> nextSlot() {
        Optional<Slot> soonest = Optional.empty();
        for (ListingView view : listings) {
            if (!view.slots().isEmpty()) {
                Slot first = view.slots().getFirst();
                boolean isSooner = soonest.isEmpty() || over(first).isBefore(over(soonest.get()));
                soonest = isSooner ? Optional.of(first) : soonest;
            }
        }
        return soonest;
    }

    /** The platforms' own hint at the next availability. It is never a slot, and never from an expired answer or in the past. */
    public Optional<SlotStart> nextAvailableHint() {
        return listings.stream()
                .filter(ListingView::isLive)
                .flatMap(view -> view.observation().answer().stream())
                .flatMap(answer -> answer.availability().nextAvailableHint().stream())
                .filter(hint -> hint.over(centre.zone()).isAfter(judgedAt))
                .min(Comparator.comparing(hint -> hint.over(centre.zone())));
    }

    /**
     * The state of a day without a matching slot: unknown if the answer of a listing does not cover it, else none. Without listings, the state of the centre.
     *
     * @param day not before today, local to the centre
     */
    public AvailabilityState withoutSlotOn(LocalDate day) {
        if (isIncomplete) {
            return AvailabilityState.UNKNOWN;
        }
        return listings.stream()
                .map(view -> view.withoutSlotOn(day))
                .min(Comparator.naturalOrder())
                .orElse(state);
    }

    /** Whether there may be more slots: an answer lacks a part, or there are slots and a listing is unknown. */
    public boolean isPartial() {
        return listings.stream().anyMatch(view -> !view.missing().isEmpty())
                || (state == AvailabilityState.OPEN
                        && (isIncomplete || listings.stream().anyMatch(ListingView::isUnknown)));
    }

    /**
     * The last day until which all matching slots are known.
     *
     * @param first the first day that matters, not before today
     * @param last the last one that does
     * @return empty if that is not known for the first day
     */
    public Optional<LocalDate> seenUntil(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .takeWhile(day -> withoutSlotOn(day) == AvailabilityState.NONE)
                .reduce((day, next) -> next);
    }

    /** The oldest freshness among the answers it rests on; empty when there is no answer. */
    public Optional<Freshness> freshness() {
        return listings.stream().flatMap(view -> view.freshness().stream()).max(Comparator.naturalOrder());
    }

    /** The times of the answer that decides the state: the most recent among the listings in that state. */
    public Optional<ObservationTimes> times() {
        return listings.stream()
                .filter(view -> view.state() == state)
                .flatMap(view -> view.times().stream())
                .max(Comparator.comparing(ObservationTimes::checkedAt));
    }

    /** The earliest moment at which the clock alone may change this view; {@link Instant#MAX} if it never does. */
    public Instant validUntil() {
        Instant until = opensOn()
                .map(day -> day.atStartOfDay(centre.zone()).toInstant())
                .orElse(Instant.MAX);
        for (ListingView view : listings) {
            until = view.validUntil().isBefore(until) ? view.validUntil() : until;
        }
        return until;
    }

    /** The day on which it opens; empty if that day has come or is not known. */
    public Optional<LocalDate> opensOn() {
        return centre.opening()
                .opensOn()
                .filter(day -> judgedAt.atZone(centre.zone()).toLocalDate().isBefore(day));
    }

    private Stream<Slot> slotStream() {
        return listings.stream().flatMap(view -> view.slots().stream());
    }

    private Instant over(Slot slot) {
        return slot.start().over(centre.zone());
    }
}
