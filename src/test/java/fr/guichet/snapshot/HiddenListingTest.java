package fr.guichet.snapshot;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.Availability;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.UnknownReason;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Operators took a listing of a centre away: hidden is not empty. */
class HiddenListingTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aCentreWhoseOtherListingHasNothingIsUnknown() {
        CentreView view = view(centre("a", listing("left")), none());

        assertEquals(AvailabilityState.UNKNOWN, view.state());
        assertEquals(Optional.of(UnknownReason.HIDDEN), view.reason());
    }

    @Test
    void aCentreThatHasATelephoneAndNoOtherListingIsNotSaidToBeByTelephoneAlone() {
        CentreView view = view(centre("a"), none());

        assertEquals(AvailabilityState.UNKNOWN, view.state());
        assertEquals(Optional.of(UnknownReason.HIDDEN), view.reason());
    }

    @Test
    void whatIsOpenElsewhereIsOpen() {
        CentreView view = view(centre("a", listing("left")), open("2021-04-16T10:35:00+02:00"));

        assertEquals(AvailabilityState.OPEN, view.state());
        assertEquals(Optional.empty(), view.reason());
    }

    @Test
    void aDayWithoutASlotElsewhereIsUnknownTooWhateverTheCentreIs() {
        LocalDate day = LocalDate.parse("2021-04-20");

        assertEquals(
                AvailabilityState.UNKNOWN,
                view(centre("a", listing("left")), none()).withoutSlotOn(day));
        assertEquals(
                AvailabilityState.UNKNOWN,
                view(centre("a", listing("left")), open("2021-04-16T10:35:00+02:00"))
                        .withoutSlotOn(day));
    }

    @Test
    void noOtherListingInheritsWhatTheHiddenOneSaid() {
        Centre before = centre("a", listing("taken"));
        snapshots.replaceCentres(List.of(before));
        snapshots.observe(hidden(), known -> known.answered(answer(open("2021-04-16T10:35:00+02:00"), NOW)));

        Centre after = centre("a", listing("left"));
        snapshots.replaceCentres(index(after));

        assertEquals(Observation.NEVER, snapshots.current().observation(ListingId.of(after, listing("left"))));
    }

    private CentreView view(Centre centre, Availability left) {
        snapshots.replaceCentres(index(centre));
        centre.listings()
                .forEach(listing ->
                        snapshots.observe(ListingId.of(centre, listing), known -> known.answered(answer(left, NOW))));
        snapshots.publish();
        return CentreView.of(snapshots.current(), centre, SlotFilter.ANY_SLOT, NOW);
    }

    private static CentreIndex index(Centre centre) {
        return new CentreIndex(List.of(centre), NOW, Map.of(), Map.of(), Coverage.NONE, Set.of(hidden()), Map.of());
    }

    private static ListingId hidden() {
        return ListingId.of(centre("a"), listing("taken"));
    }
}
