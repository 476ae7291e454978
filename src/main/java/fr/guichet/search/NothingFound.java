package fr.guichet.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a search lists nothing.
 *
 * @param reason the first that holds
 * @param narrowed what each filter removed, in the order in which they were applied; empty when there was nothing to remove
 */
public record NothingFound(Reason reason, List<Narrowed> narrowed) {

    /** A closed list. */
    public enum Reason {
        /** There is no centre in these places. */
        NOTHING_IN_PLACE("nothing-in-place"),
        /** There are some, all on pages before this one. */
        PAST_THE_END("past-the-end"),
        /** Some are unknown because their answers expired and their platform is silent: they may have matching slots. */
        PLATFORMS_SILENT("platforms-silent"),
        /** Some are unknown, all of them because no answer covers these days. */
        BEYOND_WINDOW("beyond-window"),
        /** Some are unknown for other reasons: they may have matching slots. */
        COULD_NOT_SEE("could-not-see"),
        /** There are some, and the filters left none. */
        FILTERS_TOO_NARROW("filters-too-narrow");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word in JSON. */
        public String code() {
            return code;
        }
    }

    /**
     * What one filter did.
     *
     * @param filter which
     * @param removed how many centres it removed for good of those that the filters before it had left; all together are the centres in the place. A filter of slots may also bring a centre
     *     back, where another state was asked for than open: that one is removed by a later filter
     * @param withoutIt how many centres would be listed without it, all else the same
     */
    public record Narrowed(Filter filter, int removed, int withoutIt) {}

    public NothingFound {
        narrowed = List.copyOf(narrowed);
    }

    /** How many centres of the states that were asked for the other filters removed. */
    public int hiddenByFilters() {
        return narrowed.stream()
                .filter(one -> one.filter() != Filter.STATE)
                .mapToInt(Narrowed::removed)
                .sum();
    }

    /** Empty when something is listed. */
    public static Optional<NothingFound> of(
            SearchQuestion question, CentreSearch.Result result, CentreSearch search, Snapshot snapshot) {
        if (!result.page().isEmpty()) {
            return Optional.empty();
        }
        if (result.inPlace() == 0) {
            return Optional.of(new NothingFound(Reason.NOTHING_IN_PLACE, List.of()));
        }
        if (!result.listed().isEmpty()) {
            return Optional.of(new NothingFound(Reason.PAST_THE_END, List.of()));
        }
        return Optional.of(new NothingFound(unseen(result, snapshot), narrowed(question, search)));
    }

    private static Reason unseen(CentreSearch.Result result, Snapshot snapshot) {
        List<CentreMatch> unknown = result.all().stream()
                .filter(found -> found.view().state() == AvailabilityState.UNKNOWN)
                .toList();
        boolean isSilent = snapshot.platforms().stream()
                .filter(PlatformStatus::isAgeing)
                .anyMatch(status -> unknown.stream().anyMatch(found -> found.hasNothingFrom(status.platform())));
        if (isSilent) {
            return Reason.PLATFORMS_SILENT;
        }
        if (unknown.isEmpty()) {
            return Reason.FILTERS_TOO_NARROW;
        }
        return unknown.stream().allMatch(NothingFound::isBeyondWindow) ? Reason.BEYOND_WINDOW : Reason.COULD_NOT_SEE;
    }

    private static boolean isBeyondWindow(CentreMatch found) {
        return found.view().reason().filter(UnknownReason.BEYOND_WINDOW::equals).isPresent();
    }

    private static List<Narrowed> narrowed(SearchQuestion question, CentreSearch search) {
        List<Narrowed> narrowed = new ArrayList<>();
        Set<CentreId> left = new HashSet<>();
        SearchQuestion whole = question;
        for (Filter filter : Filter.of(question).reversed()) {
            whole = filter.droppedFrom(whole);
            int before = left.size();
            left.addAll(search.listed(whole));
            int withoutIt = search.listed(filter.droppedFrom(question)).size();
            narrowed.addFirst(new Narrowed(filter, left.size() - before, withoutIt));
        }
        return narrowed;
    }
}
