package fr.guichet.collect.history;

import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.clock.GuichetClock;
import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.CountQuery;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.CountRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryWriterTest {

    private static final Instant TEN = Instant.parse("2021-04-13T10:00:00Z");
    private static final String A = "2021-04-16T10:35:00+02:00";
    private static final String B = "2021-04-16T10:40:00+02:00";
    private static final String C = "2021-04-16T10:45:00+02:00";

    private Instant now = TEN;
    private final GuichetClock clock = new GuichetClock(new Moving(), TEN, TEN, 1);
    private final Snapshots snapshots = new Snapshots(clock);
    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, clock);
    private final Centre centre = centre("a", listing("one"));
    private final ListingId listing = ListingId.of(centre, centre.listings().getFirst());
    private HistoryWriter history = new HistoryWriter(snapshots, store, clock);

    HistoryWriterTest() {
        snapshots.replaceCentres(List.of(centre, centre("b", listing("two"))));
    }

    @Test
    void slotsSeenAppearedAndGoneAreCountedPerHourAndDay() {
        answered(open(A, B));
        pass(Duration.ofMinutes(20));
        answered(open(B, C));
        pass(Duration.ofHours(1));
        answered(none());
        history.write();

        assertEquals(
                List.of(new CountRecord.Slots(3, 1, 1), new CountRecord.Slots(0, 0, 2)),
                counts(CountRecord.Span.HOUR).stream().map(CountRecord::slots).toList());
        assertEquals(
                List.of(new CountRecord.Slots(3, 1, 3)),
                counts(CountRecord.Span.DAY).stream().map(CountRecord::slots).toList());
    }

    @Test
    void centresAreCountedByTheirLastKnownState() {
        answered(open(A));
        history.write();

        assertEquals(
                new CountRecord.Centres(1, 0, 0, 0, 1),
                counts(CountRecord.Span.HOUR).getFirst().centres());
    }

    @Test
    void slotsThatHaveBegunAreNotGone() {
        answered(open(A));
        now = Instant.parse("2021-04-16T09:00:00Z");
        answered(none());
        history.write();

        assertEquals(
                new CountRecord.Slots(0, 0, 0),
                counts(CountRecord.Span.HOUR).getLast().slots());
    }

    @Test
    void slotsAreNotGoneWhenTheAnswerIsMissing() {
        answered(open(A));
        answered(Availability.unknown(UnknownReason.UNREACHABLE));
        history.write();

        assertEquals(
                new CountRecord.Slots(1, 0, 0),
                counts(CountRecord.Span.HOUR).getFirst().slots());
    }

    @Test
    void continuesTheStoredCountsAfterARestart() {
        answered(open(A, B));
        history.write();
        history = new HistoryWriter(snapshots, store, clock);
        history.recall();
        pass(Duration.ofMinutes(20));
        answered(open(B, C));
        history.write();

        assertEquals(
                new CountRecord.Slots(3, 1, 1),
                counts(CountRecord.Span.HOUR).getFirst().slots());
    }

    @Test
    void anHourThatEndedIsNotChanged() {
        answered(open(A));
        history.write();
        pass(Duration.ofHours(1));
        history.write();
        history.write();

        assertEquals(
                List.of(new CountRecord.Slots(1, 0, 0), new CountRecord.Slots(0, 0, 0)),
                counts(CountRecord.Span.HOUR).stream().map(CountRecord::slots).toList());
    }

    @Test
    void hoursAreDeletedBeforeDays() {
        answered(open(A));
        history.write();
        pass(Duration.ofDays(31));
        history.forget();

        assertEquals(0, counts(CountRecord.Span.HOUR).size());
        assertEquals(1, counts(CountRecord.Span.DAY).size());
    }

    private void answered(Availability availability) {
        snapshots.observe(listing, known -> {
            Observation after = known.answered(Centres.answer(availability, now));
            history.observed(listing, known, after);
            return after;
        });
        snapshots.publish();
    }

    private List<CountRecord> counts(CountRecord.Span span) {
        return store.history(CountQuery.of(span, TEN.minus(Duration.ofDays(1)), now.plusSeconds(1)))
                .value();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
