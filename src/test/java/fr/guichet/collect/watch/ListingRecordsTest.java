package fr.guichet.collect.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.Availability;
import fr.guichet.model.CentreId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingRecordsTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final ListingId LISTING = new ListingId(new CentreId("a"), Centres.PLATFORM, "a");
    private static final Availability OPEN = Centres.open("2021-04-16T10:35:00+02:00");
    private static final Availability NONE = Centres.none();

    private final ListingRecords records = new ListingRecords();
    private Observation known = Observation.NEVER;

    @Test
    void countsFlipsFromOpenToNoneAndBack() {
        answer(OPEN, 0);
        answer(NONE, 1);
        answer(NONE, 2);
        answer(OPEN, 3);

        ListingRecord record = records.find(LISTING).orElseThrow();
        assertEquals(2, record.flipsSince(NOW));
        assertEquals(1, record.flipsSince(NOW.plusSeconds(2)));
        assertEquals(Optional.of(NOW.plusSeconds(3)), record.lastOpen());
        assertEquals(4, record.answers());
    }

    @Test
    void aFailureIsNoAnswerAndUnknownIsNoFlip() {
        answer(OPEN, 0);
        change(known.failed(new FailedAttempt(UnknownReason.REFUSED, "403", NOW)));
        answer(Availability.unknown(UnknownReason.UNREACHABLE), 2);

        ListingRecord record = records.find(LISTING).orElseThrow();
        assertEquals(2, record.answers());
        assertEquals(0, record.flipsSince(NOW));
    }

    @Test
    void keepsABoundedNumberOfFlips() {
        for (int i = 0; i < 100; i++) {
            answer(i % 2 == 0 ? OPEN : NONE, i);
        }

        assertEquals(
                ListingRecord.MAX_FLIPS, records.find(LISTING).orElseThrow().flipsSince(NOW));
    }

    @Test
    void removesListingsThatAreNoLongerFetched() {
        answer(OPEN, 0);
        records.keep(Set.of());

        assertEquals(Optional.empty(), records.find(LISTING));
    }

    private void answer(Availability availability, int second) {
        change(known.answered(Centres.answer(availability, NOW.plusSeconds(second))));
    }

    private void change(Observation next) {
        records.observed(LISTING, known, next);
        known = next;
    }
}
