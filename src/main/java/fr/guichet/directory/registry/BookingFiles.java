package fr.guichet.directory.registry;

import fr.guichet.client.DocumentAttempt;
import fr.guichet.client.DocumentSettings;
import fr.guichet.client.DocumentValidators;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.BookingPressure;
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
import java.util.Map;
import java.util.Optional;

/** The weekly statistics of appointments, where a setting says where they are. A reading that failed leaves the last one. Read on one thread. */
public final class BookingFiles {

    private static final Logger LOG = System.getLogger(BookingFiles.class.getName());

    private final PlatformAdapter adapter;
    private final Optional<String> location;
    private final Clock clock;

    private DocumentValidators validators = DocumentValidators.NONE;
    private WeeklyBookings bookings = new WeeklyBookings();
    private volatile BookingStatus status;

    /** @param location a file's path or an address; empty for not reading any */
    public BookingFiles(PlatformAdapter adapter, Optional<String> location, Clock clock) {
        this.adapter = adapter;
        this.location = location;
        this.clock = clock;
        this.status = BookingStatus.at(location);
    }

    public BookingStatus status() {
        return status;
    }

    /** How crowded each département was in the latest week that has begun; empty where nothing tells. */
    public Map<Departement, BookingPressure> pressures(Instant now) {
        return bookings.begunAt(now);
    }

    public void look() {
        if (location.isPresent() && adapter instanceof BookingStatistics statistics) {
            look(statistics, location.get());
        }
    }

    private void look(BookingStatistics statistics, String from) {
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
        LOG.log(Level.WARNING, "the statistics of appointments could not be read: {0}", failure.detail());
        status = status.failed(failure.detail());
    }
}
