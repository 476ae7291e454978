package fr.guichet.query;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.CentreView;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the answer to a search in one snapshot at one moment. Plain: tests call it directly. */
final class CentreSearch {

    private final Snapshot snapshot;
    private final Instant now;

    CentreSearch(Snapshot snapshot, Instant now) {
        this.snapshot = snapshot;
        this.now = now;
    }

    /**
     * An answer.
     *
     * @param inPlace how many centres there are in the places asked for, before any other filter
     * @param all the centres of those places and platforms, of every state
     * @param page the centres of the page, in order
     * @param next where the page ended; empty when it is the last
     */
    record Result(int inPlace, List<Found> all, List<Found> page, Optional<Cursor> next) {

        /** How many centres of each state there are, before the filter by state. */
        Map<AvailabilityState, Integer> totals() {
            Map<AvailabilityState, Integer> totals = new EnumMap<>(AvailabilityState.class);
            for (AvailabilityState state : AvailabilityState.values()) {
                totals.put(state, 0);
            }
            all.forEach(found -> totals.merge(found.view().state(), 1, Integer::sum));
            return totals;
        }

        /** The earliest moment at which the clock alone could change the answer. */
        Instant validUntil() {
            return all.stream()
                    .map(found -> found.view().validUntil())
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        }
    }

    Result find(SearchQuestion question) {
        Collection<Centre> inPlace = inPlace(question);
        List<Found> all = inPlace.stream()
                .filter(centre -> isOn(question, centre))
                .map(centre -> found(question, centre))
                .toList();
        List<Found> rest = all.stream()
                .filter(found -> question.states().isEmpty()
                        || question.states().contains(found.view().state()))
                .filter(found -> question.after()
                        .filter(cursor -> found.place(question.sort()).compareTo(cursor) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(found -> found.place(question.sort())))
                .limit(question.limit() + 1L)
                .toList();
        boolean more = rest.size() > question.limit();
        List<Found> page = more ? rest.subList(0, question.limit()) : rest;
        return new Result(
                inPlace.size(),
                all,
                page,
                more ? Optional.of(page.getLast().place(question.sort())) : Optional.empty());
    }

    private Collection<Centre> inPlace(SearchQuestion question) {
        CentreIndex index = snapshot.centres();
        boolean anywhere = question.departements().isEmpty()
                && question.postcodes().isEmpty()
                && question.around().isEmpty();
        if (anywhere) {
            return index.centres();
        }
        Set<Centre> found = new LinkedHashSet<>();
        question.around()
                .ifPresentOrElse(circle -> found.addAll(index.around(circle.middle(), circle.radiusKm())), () -> {
                    question.departements().forEach(code -> found.addAll(index.in(code)));
                    question.postcodes().forEach(code -> found.addAll(index.in(code)));
                });
        found.removeIf(centre -> !isIn(question, centre));
        return found;
    }

    /** Different places restrict one another: a département, a postcode and a circle must all hold. */
    private static boolean isIn(SearchQuestion question, Centre centre) {
        boolean departement =
                question.departements().isEmpty() || question.departements().contains(centre.departement());
        boolean postcode = question.postcodes().isEmpty()
                || centre.place()
                        .address()
                        .postcode()
                        .filter(question.postcodes()::contains)
                        .isPresent();
        return departement && postcode;
    }

    private static boolean isOn(SearchQuestion question, Centre centre) {
        return question.platforms().isEmpty()
                || centre.listings().stream()
                        .anyMatch(listing -> question.platforms().contains(listing.platform()));
    }

    private Found found(SearchQuestion question, Centre centre) {
        return new Found(
                CentreView.of(snapshot, centre, question.slots(), now),
                question.around()
                        .flatMap(circle -> centre.place().position().map(at -> at.distanceTo(circle.middle())))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()));
    }
}
