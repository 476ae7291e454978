package fr.guichet.collect.watch;

import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.spi.Failure;
import fr.guichet.spi.Warning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts and remembers how the attempts on one source ended. Thread-safe. */
public final class SourceWatch implements ObservationListener {

    /** Bounds the memory if an adapter makes reasons up; a correct one has a few dozen. */
    private static final int MAX_REASONS = 200;

    private final Clock clock;
    private final RecentRates rates;
    private final ObservationListener next;
    private final Meter meter;
    private final ListingRecords listings = new ListingRecords();
    private final Map<String, WarningCount> warnings = new LinkedHashMap<>();
    private @Nullable SourceFailure lastFailure;

    /** Receives counts as metrics. Must not block. */
    public interface Meter {

        void requested(Duration took);

        /** @param ending {@code answered}, or the reason of the failure */
        void ended(String ending);
    }

    /**
     * The last attempt that failed.
     *
     * @param detail for people, without personal data
     * @param excerpt the beginning of an unreadable response, without personal data; blank otherwise
     * @param listing its link key
     */
    public record SourceFailure(Instant at, UnknownReason reason, String detail, String excerpt, String listing) {}

    /**
     * How often a part of the answers could not be used, since the start.
     *
     * @param reason a stable code, such as {@code unknown-reference-id}
     * @param example the latest, for people
     * @param listing the link key of the latest
     * @param lastAt when the latest occurred
     */
    public record WarningCount(String reason, long count, String example, String listing, Instant lastAt) {

        private WarningCount again(String nextExample, String nextListing, Instant at) {
            return new WarningCount(reason, count + 1, nextExample, nextListing, at);
        }
    }

    /**
     * @param clock the one clock
     * @param nanoTime real time, for the rates
     * @param next is called with each observation, too
     * @param meter receives the same counts as metrics
     */
    public SourceWatch(Clock clock, LongSupplier nanoTime, ObservationListener next, Meter meter) {
        this.meter = meter;
        this.next = next;
        this.clock = clock;
        this.rates = new RecentRates(nanoTime);
    }

    /** Counts an HTTP request. */
    public void requested(Duration took) {
        rates.requested(took);
        meter.requested(took);
    }

    @Override
    public void observed(ListingId listing, Observation before, Observation after) {
        listings.observed(listing, before, after);
        next.observed(listing, before, after);
    }

    /** Counts an attempt that was answered, with its warnings. */
    public void answered(String listing, List<Warning> given) {
        rates.attempted(true);
        meter.ended("answered");
        given.forEach(warning -> count(listing, warning));
    }

    /** Counts an attempt that failed. */
    public synchronized void failed(String listing, Failure failure) {
        rates.attempted(false);
        meter.ended(failure.reason().code());
        String excerpt =
                switch (failure) {
                    case Failure.Unreadable unreadable -> unreadable.excerpt();
                    case Failure.Rejected rejected -> rejected.excerpt();
                    case Failure.Refused _, Failure.Unreachable _, Failure.Gone _ -> "";
                };
        lastFailure = new SourceFailure(
                clock.instant(),
                failure.reason(),
                PersonalData.masked(failure.detail()),
                PersonalData.masked(excerpt),
                listing);
    }

    private synchronized void count(String listing, Warning warning) {
        Instant now = clock.instant();
        String detail = PersonalData.masked(warning.detail());
        WarningCount known = warnings.get(warning.reason());
        if (known != null) {
            warnings.put(warning.reason(), known.again(detail, listing, now));
        } else if (warnings.size() < MAX_REASONS) {
            warnings.put(warning.reason(), new WarningCount(warning.reason(), 1, detail, listing, now));
        }
    }

    public Rates rates() {
        return rates.rates();
    }

    public ListingRecords listings() {
        return listings;
    }

    /** Empty when none failed since the start. */
    public synchronized Optional<SourceFailure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    /** The warnings by reason, the most frequent first. */
    public synchronized List<WarningCount> warnings() {
        return warnings.values().stream()
                .sorted(Comparator.comparingLong(WarningCount::count).reversed().thenComparing(WarningCount::reason))
                .toList();
    }
}
