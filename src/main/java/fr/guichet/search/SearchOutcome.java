package fr.guichet.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a question.
 *
 * @param question as it was understood
 * @param page the centres of the page, in order
 * @param all the centres found in the places asked for, of every state
 * @param totals how many of them are in each state
 * @param silent the platforms of which nothing new is known
 * @param next the cursor of the next page; empty on the last one
 * @param asOf when anything that was read was last updated
 * @param validUntil the earliest moment at which the clock alone could change it
 */
public record SearchOutcome(
        SearchQuestion question,
        List<CentreMatch> page,
        List<CentreMatch> all,
        Map<AvailabilityState, Integer> totals,
        List<SilentPlatform> silent,
        Optional<String> next,
        Instant asOf,
        Instant validUntil) {

    /** A platform of which nothing new is known, and how many of the found centres are listed there. */
    public record SilentPlatform(PlatformInfo info, long centres) {}

    public SearchOutcome {
        page = List.copyOf(page);
        all = List.copyOf(all);
        totals = Map.copyOf(totals);
        silent = List.copyOf(silent);
    }

    static SearchOutcome of(
            SearchQuestion question, CentreSearch.Result result, CentreSearch search, Snapshot snapshot) {
        return new SearchOutcome(
                question,
                result.page(),
                result.all(),
                result.totals(),
                silent(result.all(), snapshot),
                result.next().map(place -> place.encoded(question)),
                asOf(result.all(), snapshot),
                search.validUntil(question, result));
    }

    public static List<SilentPlatform> silent(List<CentreMatch> found, Snapshot snapshot) {
        return snapshot.platforms().stream()
                .map(PlatformInfo::of)
                .filter(PlatformInfo::isAgeing)
                .map(info -> new SilentPlatform(
                        info,
                        found.stream()
                                .filter(centre -> centre.isOn(info.platform()))
                                .count()))
                .toList();
    }

    /** When anything that was read was last updated: by an answer, a failure, a change of a platform, or the directory. */
    public static Instant asOf(List<CentreMatch> found, Snapshot snapshot) {
        Stream<ListingView> read = found.stream().flatMap(centre -> centre.view().listings().stream());
        return Stream.concat(
                        Stream.of(snapshot.centres().loadedAt(), snapshot.platformsChangedAt()),
                        read.flatMap(view -> Stream.concat(view.checkedAt().stream(), view.failedAt().stream())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public List<Centre> centres() {
        return all.stream().map(found -> found.view().centre()).toList();
    }

    /** How many centres are in that state, before the filter by state. */
    public int total(AvailabilityState state) {
        return totals.getOrDefault(state, 0);
    }
}
