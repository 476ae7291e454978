package fr.guichet.ops;

import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.Collectors;
import fr.guichet.collect.SourceReport;
import fr.guichet.collect.watch.ListingRecord;
import fr.guichet.model.Centre;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds listings that have a problem. */
@Singleton
public final class ListingProblems {

    private static final Duration DAY = Duration.ofDays(1);

    /** A place that books out and releases new slots some times a day is normal; more than that is worth a look. */
    private static final int FLAPS = 6;

    /** A day of silence may be one bad answer repeated; that many answers are not. */
    private static final int ANSWERS = 10;

    private final Collectors collectors;
    private final Snapshots snapshots;
    private final GuichetClock clock;

    ListingProblems(Collectors collectors, Snapshots snapshots, GuichetClock clock) {
        this.collectors = collectors;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** The listings that have a problem now, by platform, then key. */
    public List<ListingLine> now(Optional<String> platform, Optional<ListingProblem> problem) {
        Instant now = clock.instant();
        Snapshot snapshot = snapshots.current();
        Map<String, Set<String>> quarantined = new HashMap<>();
        for (SourceReport report : collectors.sources()) {
            quarantined.put(report.status().platform().value(), report.queue().quarantined());
        }
        List<ListingLine> lines = new ArrayList<>();
        for (Centre centre : snapshot.centres().centres()) {
            for (ListingView view :
                    CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now).listings()) {
                String code = view.listing().platform().value();
                if (platform.filter(wanted -> !wanted.equals(code)).isEmpty()) {
                    lines.add(line(centre, view, quarantined.getOrDefault(code, Set.of()), now));
                }
            }
        }
        return lines.stream()
                .filter(line -> !line.problems().isEmpty())
                .filter(line -> problem.filter(wanted -> !line.problems().contains(wanted))
                        .isEmpty())
                .sorted(Comparator.comparing(ListingLine::platform)
                        .thenComparing(ListingLine::key)
                        .thenComparing(ListingLine::centre))
                .toList();
    }

    private ListingLine line(Centre centre, ListingView view, Set<String> quarantined, Instant now) {
        Optional<ListingRecord> record = collectors.record(ListingId.of(centre, view.listing()));
        long flips = record.map(known -> known.flipsSince(now.minus(DAY))).orElse(0L);
        Set<ListingProblem> problems = EnumSet.noneOf(ListingProblem.class);
        if (flips >= FLAPS) {
            problems.add(ListingProblem.FLAPPING);
        }
        if (record.filter(known -> isAlwaysEmpty(known, now)).isPresent()) {
            problems.add(ListingProblem.ALWAYS_EMPTY);
        }
        if (view.failure()
                .map(FailedAttempt::reason)
                .filter(UnknownReason.GONE::equals)
                .isPresent()) {
            problems.add(ListingProblem.DEAD_LINK);
        }
        if (quarantined.contains(view.listing().key())) {
            problems.add(ListingProblem.QUARANTINED);
        }
        return new ListingLine(
                centre.id().value(),
                centre.place().name(),
                view.listing().platform().value(),
                view.listing().key(),
                view.listing().link(),
                problems,
                view.state().code(),
                record.map(ListingRecord::answers).orElse(0L),
                flips,
                record.flatMap(ListingRecord::lastOpen),
                view.failure().map(FailedAttempt::detail));
    }

    private static boolean isAlwaysEmpty(ListingRecord record, Instant now) {
        return record.lastOpen().isEmpty()
                && record.answers() >= ANSWERS
                && !record.firstAnswer().plus(DAY).isAfter(now);
    }

    /**
     * One listing that has a problem.
     *
     * @param centre the centre's id
     * @param centreName what it is called
     * @param platform the platform's code
     * @param key the listing's link key
     * @param link where a person books
     * @param problems at least one
     * @param state what is shown of it
     * @param answers how often it was answered since the start
     * @param flipsToday how often it went from having slots to having none or back in the last 24 hours
     * @param lastOpen when slots were last seen since the start; empty when never
     * @param lastFailure why its last attempt failed; empty when it succeeded
     */
    public record ListingLine(
            String centre,
            String centreName,
            String platform,
            String key,
            URI link,
            Set<ListingProblem> problems,
            String state,
            long answers,
            long flipsToday,
            Optional<Instant> lastOpen,
            Optional<String> lastFailure) {}
}
