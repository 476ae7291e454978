package fr.guichet.view;

import fr.guichet.model.AvailabilityState;
import fr.guichet.snapshot.Freshness;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Counts of listings. Every code is present, with 0 if there is none.
 *
 * @param total how many there are
 * @param answered how many of them were ever answered
 * @param byFreshness how many by the age of their answer: fresh, stale, expired, never
 * @param byState how many in which state
 * @param oldestAnswer when the oldest answer that is still shown was fetched; empty if there is none
 */
public record ListingSums(
        int total,
        int answered,
        Map<String, Integer> byFreshness,
        Map<String, Integer> byState,
        Optional<Instant> oldestAnswer) {

    /** The code of listings without an answer. */
    public static final String NEVER = "never";

    public ListingSums {
        byFreshness = Collections.unmodifiableMap(new LinkedHashMap<>(byFreshness));
        byState = Collections.unmodifiableMap(new LinkedHashMap<>(byState));
    }

    public static ListingSums of(Collection<ListingView> views) {
        Stream<String> ages = Stream.concat(Arrays.stream(Freshness.values()).map(Freshness::code), Stream.of(NEVER));
        Stream<String> states = Arrays.stream(AvailabilityState.values()).map(AvailabilityState::code);
        return new ListingSums(
                views.size(),
                (int) views.stream()
                        .filter(view -> view.checkedAt().isPresent())
                        .count(),
                counted(views, ages, view -> view.freshness()
                        .map(Freshness::code)
                        .orElse(NEVER)),
                counted(views, states, view -> view.state().code()),
                oldest(views));
    }

    private static Map<String, Integer> counted(
            Collection<ListingView> views, Stream<String> codes, Function<ListingView, String> code) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        codes.forEach(each -> counts.put(each, 0));
        views.forEach(view -> counts.merge(code.apply(view), 1, Integer::sum));
        return counts;
    }

    private static Optional<Instant> oldest(Collection<ListingView> views) {
        return views.stream()
                .filter(ListingView::isLive)
                .flatMap(view -> view.checkedAt().stream())
                .min(Comparator.naturalOrder());
    }
}
