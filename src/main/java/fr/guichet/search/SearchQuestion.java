package fr.guichet.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import fr.guichet.model.PlatformId;
import fr.guichet.view.SlotFilter;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed search. Equal questions are equal values. Empty sets do not restrict.
 *
 * @param campaign id of the campaign, such as {@code covid-19}
 * @param location in which places
 * @param kinds any of these sorts of place
 * @param platforms centres with a listing on one of these; the state still rests on all their listings
 * @param states which states are listed
 * @param slots which slots count
 * @param sort the order within a state
 * @param full whether each centre comes with all its details
 * @param limit how many centres a page has
 * @param after where the page before ended
 */
public record SearchQuestion(
        String campaign,
        LocationFilter location,
        Set<CentreKind> kinds,
        Set<PlatformId> platforms,
        Set<AvailabilityState> states,
        SlotFilter slots,
        Sort sort,
        boolean full,
        int limit,
        Optional<Cursor> after) {

    /** What a page has unless asked otherwise. */
    public static final int DEFAULT_LIMIT = 20;

    /** The most that may be asked for. */
    public static final int LARGEST_LIMIT = 200;

    public SearchQuestion {
        kinds = Set.copyOf(kinds);
        platforms = Set.copyOf(platforms);
        states = Set.copyOf(states);
    }

    /** The first page, soonest first. */
    public static SearchQuestion of(
            String campaign,
            LocationFilter location,
            Set<CentreKind> kinds,
            Set<PlatformId> platforms,
            Set<AvailabilityState> states,
            SlotFilter slots) {
        return new SearchQuestion(
                campaign,
                location,
                kinds,
                platforms,
                states,
                slots,
                Sort.SOONEST,
                false,
                DEFAULT_LIMIT,
                Optional.empty());
    }

    /** The same filters, and another page of what they find. */
    public SearchQuestion page(Sort by, boolean everything, int most, Optional<Cursor> from) {
        return new SearchQuestion(campaign, location, kinds, platforms, states, slots, by, everything, most, from);
    }

    /** The first page of centres with slots, all else the same. */
    public SearchQuestion openOnly() {
        return with(kinds, platforms, Set.of(AvailabilityState.OPEN), slots);
    }

    /** With other filters than the places. */
    SearchQuestion with(
            Set<CentreKind> otherKinds,
            Set<PlatformId> otherPlatforms,
            Set<AvailabilityState> otherStates,
            SlotFilter otherSlots) {
        return new SearchQuestion(
                campaign,
                location,
                otherKinds,
                otherPlatforms,
                otherStates,
                otherSlots,
                sort,
                full,
                limit,
                Optional.empty());
    }
}
