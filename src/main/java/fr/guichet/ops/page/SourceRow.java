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
 * @param why of a state that is not well, as told by the service; empty otherwise
 * @param since since when
 * @param farFewerSince since when it tells of far less than it had
 * @param lastSuccess when it last answered
 * @param rates success and latency over three lengths of time
 * @param asking how it is asked; empty when it is not
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
        Optional<Asking> asking,
        Listings listings,
        Optional<Failure> failure) {

    /**
     * Over one length of time.
     *
     * @param over which
     * @param success a percentage, or that nothing was asked
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

    /** How it is asked, each as people read it. */
    public record Asking(
            String breaker,
            Optional<Moment> nextProbe,
            String requestsToday,
            String due,
            String targets,
            String quarantined,
            String pace) {
        static Asking of(SourceLine.Asking asking, Instant now) {
            return new Asking(
                    French.breaker(asking.breaker()),
                    asking.nextProbe().map(at -> Moment.of(at, now)),
                    Numbers.of(asking.requestsToday())
                            + asking.requestsAllowed()
                                    .map(allowed -> " aujourd’hui sur " + Numbers.of(allowed))
                                    .orElse(" aujourd’hui, sans limite"),
                    Numbers.of(asking.due()),
                    Numbers.of(asking.targets()),
                    Numbers.of(asking.quarantined()),
                    "%s par seconde, %d à la fois"
                            .formatted(Numbers.of(asking.requestsPerSecond()), asking.concurrency()));
        }
    }

    /** What is known of its listings. */
    public record Listings(String total, String byAge, String byState, Optional<Moment> oldest, String coverage) {
        static Listings of(SourceLine.Listings listings, Instant now) {
            return new Listings(
                    Numbers.of(listings.total()),
                    told(listings.byFreshness(), true),
                    told(listings.byState(), false),
                    listings.oldestAnswer().map(at -> Moment.of(at, now)),
                    "%s, soit %s centres"
                            .formatted(Numbers.percent(listings.coverage()), Numbers.of(listings.registryCentres())));
        }

        private static String told(Map<String, Integer> counts, boolean byAge) {
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
                line.asking().map(asking -> Asking.of(asking, now)),
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
