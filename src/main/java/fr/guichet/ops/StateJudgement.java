package fr.guichet.ops;

import fr.guichet.collect.SourceReport;
import fr.guichet.collect.guard.HoldReason;
import fr.guichet.collect.watch.Rates;
import fr.guichet.snapshot.PlatformStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * The state of a source, and why.
 *
 * @param state the most serious that holds
 * @param why for people; empty when it is ok
 */
record StateJudgement(SourceState state, Optional<String> why) {

    /** With fewer requests than this in a minute, the last quarter of an hour says whether it is slow. */
    private static final int FEWEST_REQUESTS = 5;

    static StateJudgement of(SourceReport report) {
        PlatformStatus status = report.status();
        if (report.hold().isPresent()) {
            return new StateJudgement(SourceState.PAUSED, report.hold().map(HoldReason::text));
        }
        return switch (status.state()) {
            case SILENT ->
                new StateJudgement(SourceState.SILENT, status.reason().map(reason -> reason.code()));
            case STARTING -> new StateJudgement(SourceState.STARTING, Optional.empty());
            case PAUSED -> new StateJudgement(SourceState.PAUSED, Optional.empty());
            case NOT_ASKED -> new StateJudgement(SourceState.NOT_ASKED, Optional.empty());
            case ANSWERING -> answering(report);
        };
    }

    private static StateJudgement answering(SourceReport report) {
        return latest(report.rates())
                .p95()
                .filter(p95 -> p95.compareTo(report.settings().slowAbove()) > 0)
                .map(p95 -> new StateJudgement(SourceState.SLOW, Optional.of(slowness(p95))))
                .orElseGet(() -> new StateJudgement(SourceState.OK, Optional.empty()));
    }

    private static Rates.Recent latest(Rates rates) {
        return rates.minute().requests() >= FEWEST_REQUESTS ? rates.minute() : rates.quarter();
    }

    private static String slowness(Duration p95) {
        return "5 requests in 100 take longer than %.1f s".formatted(p95.toMillis() / 1000.0);
    }
}
