package fr.guichet.directory.registry;

import fr.guichet.client.DocumentAttempt;
import fr.guichet.client.DocumentSettings;
import fr.guichet.client.DocumentValidators;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.spi.BookingCount;
import fr.guichet.spi.BookingStatistics;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The weekly statistics of appointments, if configured. A failed reading leaves the last one in use. Read on one thread. */
public final class BookingFiles {

    private static final Logger LOG = System.getLogger(BookingFiles.class.getName());

    private final PlatformAdapter adapter;
    private final Optional<String> location;
    private final Clock clock;

    private DocumentValidators validators = DocumentValidators.NONE;
    private WeeklyBookings bookings = new WeeklyBookings();
    private volatile BookingStatus status;

    /** @param location a path or an address; empty for none */
    public BookingFiles(PlatformAdapter adapter, Optional<String> location, Clock clock) {
        this.adapter = adapter;
        this.location = location;
        this.clock = clock;
        this.status = BookingStatus.at(location);
    }

    public BookingStatus status() {
        return status;
    }

    /** Booking pressure by département in the latest week that has begun; absent where unknown. */
    public Map<Departement, BookingPressure> pressures(Instant now) {
        return bookings.begunAt(now);
    }

    public void load() {
        if (location.isPresent() && adapter instanceof BookingStatistics statistics) {
            load(statistics, location.get());
        }
    }

    private void load(BookingStatistics statistics, String from) {
        DocumentAttempt attempt = new DocumentAttempt(
                adapter, DocumentSettings.at(from), validators, clock, OutputStream.nullOutputStream());
        WeeklyBookings read = new WeeklyBookings();
        switch (statistics.listBookings(attempt, read)) {
            case FetchResult.Unchanged<CatalogueSummary> _ -> {}
            case FetchResult.Failed<CatalogueSummary>(Failure failure) -> failed(failure);
            case FetchResult.Fetched<CatalogueSummary> fetched -> {
                bookings = read;
                validators = attempt.received();
                status = status.read(clock.instant(), fetched.value().rows(), read.lastWeek());
            }
        }
    }

    private void failed(Failure failure) {
        LOG.log(Level.WARNING, "The statistics of appointments could not be read: {0}", failure.detail());
        status = status.failed(failure.detail());
    }

    /** Sums of doses and appointments by département and week. Filled by one thread, then read-only. */
    static final class WeeklyBookings implements Consumer<BookingCount> {

        private final Map<Departement, NavigableMap<LocalDate, BookingPressure>> sums = new HashMap<>();

        @Override
        public void accept(BookingCount count) {
            sums.computeIfAbsent(count.departement(), d -> new TreeMap<>())
                    .merge(
                            count.week(),
                            new BookingPressure(count.week(), count.doses(), count.booked()),
                            BookingPressure::plus);
        }

        /** Of each département, the latest week that has begun there: allocations are published ahead. */
        Map<Departement, BookingPressure> begunAt(Instant now) {
            Map<Departement, BookingPressure> begun = new HashMap<>();
            sums.forEach((departement, weeks) -> Optional.ofNullable(
                            weeks.floorEntry(now.atZone(departement.zone()).toLocalDate()))
                    .ifPresent(week -> begun.put(departement, week.getValue())));
            return begun;
        }

        Optional<LocalDate> lastWeek() {
            return sums.values().stream().map(NavigableMap::lastKey).max(LocalDate::compareTo);
        }
    }
}
