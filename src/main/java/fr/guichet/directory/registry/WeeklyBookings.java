package fr.guichet.directory.registry;

import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.spi.BookingCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Doses and appointments summed up by département and week. Filled by one thread, then only read. */
final class WeeklyBookings implements Consumer<BookingCount> {

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
