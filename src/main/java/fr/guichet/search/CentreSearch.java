package fr.guichet.search;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Searches one snapshot at one moment. */
public final class CentreSearch {

    private final Snapshot snapshot;
    private final Instant now;

    /** Searches that snapshot, judged at that moment. */
    public CentreSearch(Snapshot snapshot, Instant now) {
        this.snapshot = snapshot;
        this.now = now;
    }

    /**
     * An answer.
     *
     * @param inPlace how many centres there are in the places asked for, before any other filter
     * @param all the centres of those places, kinds and platforms, of every state, in no order
     * @param listed those of them in a state that was asked for
     * @param page the centres of the page, in order
     * @param next where the page ended; empty when it is the last
     */
    public record Result(
            int inPlace,
            List<CentreMatch> all,
            List<CentreMatch> listed,
            List<CentreMatch> page,
            Optional<Cursor> next) {

        /** How many centres of each state there are, before the filter by state. */
        public Map<AvailabilityState, Integer> totals() {
            Map<AvailabilityState, Integer> totals = new EnumMap<>(AvailabilityState.class);
            for (AvailabilityState state : AvailabilityState.values()) {
                totals.put(state, 0);
            }
            all.forEach(found -> totals.merge(found.view().state(), 1, Integer::sum));
            return totals;
        }
    }

    /** The page that was asked for. */
    public Result find(SearchQuestion question) {
        Collection<Centre> inPlace = question.location().among(snapshot.centres());
        List<CentreMatch> all = found(inPlace, question);
        List<CentreMatch> listed =
                all.stream().filter(found -> isListed(question, found)).toList();
        List<CentreMatch> rest = Ranking.first(listed, question, question.limit() + 1);
        boolean more = rest.size() > question.limit();
        List<CentreMatch> page = more ? rest.subList(0, question.limit()) : rest;
        return new Result(
                inPlace.size(),
                all,
                listed,
                page,
                more ? Optional.of(page.getLast().place(question.sort())) : Optional.empty());
    }

    /** Those that are listed, on all pages. */
    List<CentreId> listed(SearchQuestion question) {
        return found(question.location().among(snapshot.centres()), question).stream()
                .filter(found -> isListed(question, found))
                .map(found -> found.view().centre().id())
                .toList();
    }

    /** The centres that an answer depends on: those found, or all in the place if none is listed, since the answer then counts what the filters removed. */
    public Collection<Centre> centres(SearchQuestion question, Result result) {
        return result.page().isEmpty()
                ? question.location().among(snapshot.centres())
                : result.all().stream().map(found -> found.view().centre()).toList();
    }

    /** The earliest moment at which the clock alone could change an answer. */
    public Instant validUntil(SearchQuestion question, Result result) {
        Stream<CentreView> read = result.page().isEmpty()
                ? centres(question, result).stream()
                        .map(centre -> CentreView.of(snapshot, centre, question.slots(), now))
                : result.all().stream().map(CentreMatch::view);
        return read.map(CentreView::validUntil).min(Comparator.naturalOrder()).orElse(Instant.MAX);
    }

    private List<CentreMatch> found(Collection<Centre> inPlace, SearchQuestion question) {
        return inPlace.stream()
                .filter(centre -> isOfKind(question, centre) && isOn(question, centre))
                .map(centre -> found(question, centre))
                .toList();
    }

    private static boolean isListed(SearchQuestion question, CentreMatch found) {
        return question.states().isEmpty()
                || question.states().contains(found.view().state());
    }

    private static boolean isOfKind(SearchQuestion question, Centre centre) {
        return question.kinds().isEmpty()
                || question.kinds().contains(centre.place().kind());
    }

    private static boolean isOn(SearchQuestion question, Centre centre) {
        return question.platforms().isEmpty()
                || centre.listings().stream()
                        .anyMatch(listing -> question.platforms().contains(listing.platform()));
    }

    private CentreMatch found(SearchQuestion question, Centre centre) {
        return new CentreMatch(
                CentreView.of(snapshot, centre, question.slots(), now),
                question.location()
                        .measuredFrom()
                        .flatMap(middle -> centre.place().position().map(at -> at.distanceTo(middle)))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()));
    }
}
