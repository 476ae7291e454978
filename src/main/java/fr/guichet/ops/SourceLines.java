package fr.guichet.ops;

import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.Collectors;
import fr.guichet.collect.SourceReport;
import fr.guichet.collect.guard.ChainStep;
import fr.guichet.collect.watch.Rates;
import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingSums;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds one line per source: how it is fetched and what is known of it. */
@Singleton
public final class SourceLines {

    private final Collectors collectors;
    private final Snapshots snapshots;
    private final GuichetClock clock;

    SourceLines(Collectors collectors, Snapshots snapshots, GuichetClock clock) {
        this.collectors = collectors;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Each source as it stands now, in the order of their codes. */
    public List<SourceLine> now() {
        Instant now = clock.instant();
        Snapshot snapshot = snapshots.current();
        Map<PlatformId, List<ListingView>> views = viewsByPlatform(snapshot, now);
        Map<PlatformId, SourceLine> lines = new TreeMap<>();
        snapshot.platforms()
                .forEach(status -> lines.put(
                        status.platform(),
                        notAsked(status, counts(snapshot, status.platform(), listed(views, status)))));
        collectors.sources().forEach(report -> {
            PlatformStatus status = report.status();
            lines.put(
                    status.platform(), asked(report, counts(snapshot, status.platform(), listed(views, status)), now));
        });
        return lines.values().stream()
                .sorted(Comparator.comparing(SourceLine::source))
                .toList();
    }

    private static List<ListingView> listed(Map<PlatformId, List<ListingView>> views, PlatformStatus status) {
        return views.getOrDefault(status.platform(), List.of());
    }

    /** A source without a collector has only its status. */
    private SourceLine notAsked(PlatformStatus status, SourceLine.Listings listings) {
        return new SourceLine(
                status.platform().value(),
                status.name(),
                switch (status.state()) {
                    case NOT_ASKED -> SourceState.NOT_ASKED;
                    case STARTING -> SourceState.STARTING;
                    case ANSWERING -> SourceState.OK;
                    case SILENT -> SourceState.SILENT;
                    case PAUSED -> SourceState.PAUSED;
                },
                status.reason().map(reason -> reason.code()),
                Optional.empty(),
                status.since(),
                status.lastSuccess(),
                List.of(),
                Optional.empty(),
                listings,
                snapshots.current().suspectSince(status.platform()),
                status.lastFailure()
                        .map(failure -> new SourceLine.Failed(
                                failure.at(),
                                failure.reason().code(),
                                failure.detail(),
                                Optional.empty(),
                                Optional.empty())),
                List.of(),
                List.of());
    }

    private SourceLine asked(SourceReport report, SourceLine.Listings listings, Instant now) {
        PlatformStatus status = report.status();
        StateJudgement judged = StateJudgement.of(report);
        return new SourceLine(
                status.platform().value(),
                status.name(),
                judged.state(),
                judged.why(),
                report.hold(),
                status.since(),
                status.lastSuccess(),
                List.of(
                        rate("1 min", report.rates().minute()),
                        rate("15 min", report.rates().quarter()),
                        rate("24 h", report.rates().day())),
                Optional.of(fetching(report, now)),
                listings,
                snapshots.current().suspectSince(status.platform()),
                report.lastFailure()
                        .map(failure -> new SourceLine.Failed(
                                failure.at(),
                                failure.reason().code(),
                                failure.detail(),
                                Optional.of(failure.excerpt()).filter(excerpt -> !excerpt.isBlank()),
                                Optional.of(failure.listing()))),
                report.warnings(),
                ChainStep.of(report.settings()));
    }

    private static SourceLine.Rate rate(String over, Rates.Recent recent) {
        return new SourceLine.Rate(
                over,
                recent.attempts(),
                recent.successRate(),
                recent.requests(),
                recent.median().map(Duration::toMillis),
                recent.p95().map(Duration::toMillis));
    }

    private SourceLine.Fetching fetching(SourceReport report, Instant now) {
        return new SourceLine.Fetching(
                report.breaker(),
                report.untilProbe().map(left -> now.plusMillis((long) (left.toMillis() * clock.speed()))),
                report.requestsToday(),
                Optional.of(report.requestsAllowed()).filter(allowed -> allowed > 0),
                report.settings().requestsPerSecond(),
                report.settings().concurrency(),
                report.queue().targets(),
                report.queue().due(),
                report.queue().quarantined().size(),
                report.status().meanInterval().map(Duration::toSeconds));
    }

    private static SourceLine.Listings counts(Snapshot snapshot, PlatformId platform, List<ListingView> views) {
        Coverage coverage = snapshot.centres().coverage();
        int covered = coverage.byPlatform().getOrDefault(platform.value(), 0);
        ListingSums sums = ListingSums.of(views);
        return new SourceLine.Listings(
                sums.total(),
                sums.oldestAnswer(),
                sums.byFreshness(),
                sums.byState(),
                covered,
                coverage.registryCentres() == 0 ? 0 : (double) covered / coverage.registryCentres());
    }

    private static Map<PlatformId, List<ListingView>> viewsByPlatform(Snapshot snapshot, Instant now) {
        Map<PlatformId, List<ListingView>> views = new HashMap<>();
        for (Centre centre : snapshot.centres().centres()) {
            if (!centre.listings().isEmpty()) {
                CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now)
                        .listings()
                        .forEach(view -> views.computeIfAbsent(view.listing().platform(), p -> new ArrayList<>())
                                .add(view));
            }
        }
        return views;
    }
}
