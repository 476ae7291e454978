package fr.guichet.ops.page;

import fr.guichet.ops.SourceLine;
import fr.guichet.ops.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One source as a row of the page, ready to be written.
 *
 * @param code its code
 * @param name what people call it
 * @param level {@code well}, {@code warn} or {@code bad}: how the word is emphasised, which never says more than the word
 * @param state the word
 * @param why the reason of a state that is not ok; empty otherwise
 * @param since since when
 * @param farFewerSince since when a suspicious drop lasts
 * @param lastSuccess when it last answered
 * @param rates success and latency over three lengths of time
 * @param fetching how it is fetched; empty if it is not
 * @param listings what is known of it
 * @param failure the last attempt that failed
 */
public record SourceRow(
        String code,
        String name,
        String level,
        String state,
        Optional<String> why,
        Moment since,
        Optional<Moment> farFewerSince,
        Optional<Moment> lastSuccess,
        List<Rate> rates,
        Optional<Fetching> fetching,
        Listings listings,
        Optional<Failure> failure) {

    /**
     * Over one length of time.
     *
     * @param over which
     * @param success a percentage, or that there was no attempt
     * @param latency median and 95th percentile
     */
    public record Rate(String over, String success, String latency) {
        static Rate of(SourceLine.Rate rate) {
            return new Rate(
                    rate.over(),
                    rate.successRate().map(Numbers::percent).orElse("rien demandé"),
                    rate.medianMillis().isEmpty()
                            ? ""
                            : "%s / %s\u00a0ms"
                                    .formatted(
                                            Numbers.of(rate.medianMillis().get()),
                                            Numbers.of(rate.p95Millis().orElse(0L))));
        }
    }

    /** How it is fetched, each as people read it. */
    public record Fetching(
            String breaker,
            Optional<Moment> nextProbe,
            String requestsToday,
            String due,
            String targets,
            String quarantined,
            String pace) {
        static Fetching of(SourceLine.Fetching fetching, Instant now) {
            return new Fetching(
                    French.breaker(fetching.breaker()),
                    fetching.nextProbe().map(at -> Moment.of(at, now)),
                    Numbers.of(fetching.requestsToday())
                            + fetching.requestsAllowed()
                                    .map(allowed -> " aujourd’hui sur " + Numbers.of(allowed))
                                    .orElse(" aujourd’hui, sans limite"),
                    Numbers.of(fetching.due()),
                    Numbers.of(fetching.targets()),
                    Numbers.of(fetching.quarantined()),
                    "%s par seconde, %d à la fois"
                            .formatted(Numbers.of(fetching.requestsPerSecond()), fetching.concurrency()));
        }
    }

    /** What is known of its listings. */
    public record Listings(String total, String byAge, String byState, Optional<Moment> oldest, String coverage) {
        static Listings of(SourceLine.Listings listings, Instant now) {
            return new Listings(
                    Numbers.of(listings.total()),
                    counts(listings.byFreshness(), true),
                    counts(listings.byState(), false),
                    listings.oldestAnswer().map(at -> Moment.of(at, now)),
                    "%s, soit %s centres"
                            .formatted(Numbers.percent(listings.coverage()), Numbers.of(listings.registryCentres())));
        }

        private static String counts(Map<String, Integer> counts, boolean byAge) {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> Numbers.of(entry.getValue()) + " "
                            + (byAge ? French.age(entry.getKey()) : French.availability(entry.getKey())))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * The last attempt that failed.
     *
     * @param brief the detail, cut where it is too long for a table
     */
    public record Failure(
            Moment at, String reason, String detail, String brief, Optional<String> excerpt, Optional<String> listing) {

        private static final int BRIEF = 120;

        static Failure of(SourceLine.Failed failed, Instant now) {
            return new Failure(
                    Moment.of(failed.at(), now),
                    French.reason(failed.reason()),
                    failed.detail(),
                    brief(failed.detail()),
                    failed.excerpt(),
                    failed.listing());
        }

        private static String brief(String detail) {
            return detail.length() <= BRIEF ? detail : detail.substring(0, BRIEF) + "…";
        }
    }

    static SourceRow of(SourceLine line, Instant now) {
        return new SourceRow(
                line.source(),
                line.name(),
                level(line.state()),
                French.state(line.state().code()),
                line.hold().map(French::hold).or(() -> line.why().map(why -> French.why(line.state(), why))),
                Moment.of(line.since(), now),
                line.farFewerSince().map(at -> Moment.of(at, now)),
                line.lastSuccess().map(at -> Moment.of(at, now)),
                line.rates().stream().map(Rate::of).toList(),
                line.fetching().map(fetching -> Fetching.of(fetching, now)),
                Listings.of(line.listings(), now),
                line.lastFailure().map(failed -> Failure.of(failed, now)));
    }

    private static String level(SourceState state) {
        return switch (state) {
            case OK -> "well";
            case SILENT -> "bad";
            case SLOW, PAUSED, STARTING, NOT_ASKED -> "warn";
        };
    }
}
