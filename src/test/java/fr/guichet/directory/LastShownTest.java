package fr.guichet.directory;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.model.PhoneNumber;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Decisions;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastShownTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SLOT = "2021-04-16T10:35:00+02:00";

    private final Path directory;
    private final Centre hall = centre("hall", listing("one"));
    private final ListingId asked = ListingId.of(hall, hall.listings().getFirst());
    private final Snapshots snapshots = new Snapshots(CLOCK);

    LastShownTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aCentreIsThereAgainWithItsLastAnswer() {
        keep(DirectoryOverrides.NONE, Duration.ofMinutes(5));

        show(Duration.ofMinutes(10));

        assertEquals(AvailabilityState.OPEN, state());
    }

    @Test
    void whatHasExpiredByItsPlatformsOwnAgeIsNotShownAsOpenThoughADefaultAgeWouldLetItLive() {
        keep(DirectoryOverrides.NONE, Duration.ofMinutes(5));

        show(Duration.ofHours(1));

        assertEquals(AvailabilityState.UNKNOWN, state());
    }

    @Test
    void aCentreThatWasNotFetchedYetIsUnknownAndNotEmpty() {
        keep(DirectoryOverrides.NONE, Duration.ofMinutes(5));

        lastShown().show();

        assertEquals(AvailabilityState.UNKNOWN, state());
    }

    @Test
    void nothingIsShownWhereOperatorsHaveDecidedOtherwise() {
        SuppressedPhones taken = new SuppressedPhones(Set.of(new PhoneNumber("+33353010001")));
        keep(new DirectoryOverrides(DirectoryOverrides.NONE.matching(), Set.of(), taken), Duration.ofMinutes(5));

        show(Duration.ofMinutes(10));

        assertFalse(snapshots.current().isReady());
    }

    @Test
    void nothingIsShownWithoutAStoredEdition() {
        new LastShown(Optional.empty(), decisions(), snapshots, CLOCK).show();

        assertFalse(snapshots.current().isReady());
    }

    private void keep(DirectoryOverrides overrides, Duration meanInterval) {
        ShownCentres shown =
                new ShownCentres(List.of(hall), NOW, Map.of(), Map.of(), Coverage.NONE, Set.of(), Map.of());
        new DirectoryCache(directory)
                .save(shown, overrides, Map.of(Centres.PLATFORM, FreshnessPolicy.forMeanInterval(meanInterval)));
    }

    /** After a restart, with an answer of that age in the store. */
    private void show(Duration age) {
        snapshots.restore(Map.of(asked, Observation.NEVER.answered(answer(open(SLOT), NOW.minus(age)))));
        lastShown().show();
    }

    private LastShown lastShown() {
        return new LastShown(Optional.of(directory), decisions(), snapshots, CLOCK);
    }

    private static Decisions decisions() {
        return new Decisions(new MemoryStore(StoreSettings.DEFAULT, CLOCK));
    }

    private AvailabilityState state() {
        return CentreView.of(snapshots.current(), hall, SlotFilter.ANY_SLOT, NOW)
                .state();
    }
}
