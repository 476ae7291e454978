package fr.guichet.snapshot;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.Listing;
import fr.guichet.model.Missing;
import fr.guichet.model.UnknownReason;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one rule of a centre's state, held against two thousand centres of up to four listings drawn at random: state, reason, slots and clocks never contradict each other. */
class StateAndSlotsTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final List<String> STARTS =
            List.of("2021-04-13T09:00:00+02:00", "2021-04-14T10:35:00+02:00", "2021-04-20T08:00:00+02:00");

    private final Random random = new Random(20_210_413);

    @Test
    void stateReasonSlotsAndClocksNeverContradictEachOther() {
        for (int i = 0; i < 2_000; i++) {
            Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
            Centre centre = drawn();
            snapshots.replaceCentres(List.of(centre));
            centre.listings().forEach(listing -> observe(snapshots, ListingId.of(centre, listing)));
            snapshots.publish();

            check(CentreView.of(snapshots.current(), centre, question(), NOW), i);
        }
    }

    private void check(CentreView view, int number) {
        String told = number + ": " + view;
        assertEquals(view.state() == AvailabilityState.OPEN, view.slotCount() > 0, told);
        assertEquals(view.state() == AvailabilityState.OPEN, view.nextSlot().isPresent(), told);
        assertEquals(view.state() == AvailabilityState.UNKNOWN, view.reason().isPresent(), told);
        assertTrue(
                view.listings().stream()
                        .flatMap(listing -> listing.slots().stream())
                        .allMatch(
                                slot -> slot.start().over(view.centre().zone()).isAfter(NOW)),
                told);
        if (view.state() == AvailabilityState.NONE) {
            assertTrue(
                    view.listings().stream().noneMatch(listing -> listing.state() == AvailabilityState.UNKNOWN), told);
            assertTrue(view.times().isPresent(), told);
        }
        if (view.state() == AvailabilityState.OPEN) {
            ObservationTimes times = view.times().orElseThrow();
            assertTrue(
                    view.listings().stream()
                            .filter(listing -> !listing.slots().isEmpty())
                            .anyMatch(listing -> listing.observation()
                                    .answer()
                                    .orElseThrow()
                                    .times()
                                    .equals(times)),
                    told);
        }
    }

    private Centre drawn() {
        List<Listing> listings = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            listings.add(listing("key" + i));
        }
        return centre("a", listings.toArray(Listing[]::new));
    }

    private SlotFilter question() {
        return random.nextBoolean()
                ? SlotFilter.ANY_SLOT
                : new SlotFilter(
                        random.nextBoolean() ? Set.of("moderna") : Set.of("janssen"),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty());
    }

    private void observe(Snapshots snapshots, ListingId listing) {
        if (random.nextInt(6) == 0) {
            return;
        }
        Instant checkedAt = NOW.minus(Duration.ofMinutes(random.nextInt(600)));
        snapshots.observe(listing, known -> known.answered(answer(availability(), checkedAt)));
        if (random.nextInt(3) == 0) {
            snapshots.observe(
                    listing, known -> known.failed(new FailedAttempt(UnknownReason.REFUSED, "403 at /", NOW)));
        }
    }

    private Availability availability() {
        return switch (random.nextInt(6)) {
            case 0 -> none();
            case 1 -> new Availability.PhoneOnly();
            case 2 -> new Availability.NotOffered();
            case 3 -> Availability.unknown(UnknownReason.NO_ONLINE_BOOKING);
            case 4 ->
                Availability.seen(
                        Centres.WINDOW,
                        List.of(),
                        Optional.empty(),
                        List.of(new Missing("motive 1", UnknownReason.UNREACHABLE)));
            default -> open(STARTS.get(random.nextInt(STARTS.size())));
        };
    }
}
