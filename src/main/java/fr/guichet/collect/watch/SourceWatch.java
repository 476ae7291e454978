package fr.guichet.collect.watch;

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

/** What is remembered of one source. Thread-safe. */
public final class SourceWatch implements ObservationListener {

    /** Adapters have a few dozen reasons; more than that would be a bug that must not eat the memory. */
    private static final int MOST_REASONS = 200;

    private final Clock clock;
    private final RecentRates rates;
    private final ObservationListener others;
    private final AttemptMeter meter;
    private final ListingRecords listings = new ListingRecords();
    private final Map<String, WarningCount> warnings = new LinkedHashMap<>();
    private @Nullable SourceFailure lastFailure;

    /**
     * @param clock the one clock, of the times that are told
     * @param nanoTime real time, over which rates are taken
     * @param others who else hears what was observed
     * @param meter counts the same for those who draw curves
     */
    public SourceWatch(Clock clock, LongSupplier nanoTime, ObservationListener others, AttemptMeter meter) {
        this.meter = meter;
        this.others = others;
        this.clock = clock;
        this.rates = new RecentRates(nanoTime);
    }

    /** An HTTP request has ended. */
    public void requested(Duration took) {
        rates.requested(took);
        meter.requested(took);
    }

    @Override
    public void observed(ListingId listing, Observation before, Observation after) {
        listings.observed(listing, before, after);
        others.observed(listing, before, after);
    }

    /** A listing was answered. */
    public void answered(String listing, List<Warning> told) {
        rates.attempted(true);
        meter.ended("answered");
        told.forEach(warning -> count(listing, warning));
    }

    /** An attempt on a listing failed. */
    public synchronized void failed(String listing, Failure failure) {
        rates.attempted(false);
        meter.ended(failure.reason().code());
        String excerpt = failure instanceof Failure.Unreadable unreadable ? unreadable.excerpt() : "";
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
        } else if (warnings.size() < MOST_REASONS) {
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

    /** What could not be used of answers, the most frequent first. */
    public synchronized List<WarningCount> warnings() {
        return warnings.values().stream()
                .sorted(Comparator.comparingLong(WarningCount::count).reversed().thenComparing(WarningCount::reason))
                .toList();
    }
}
