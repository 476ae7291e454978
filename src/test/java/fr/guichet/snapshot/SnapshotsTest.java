package fr.guichet.snapshot;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Centre;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final String SLOT = "2021-04-16T10:35:00+02:00";

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Centre stays = centre("stays", listing("one"));
    private final Centre leaves = centre("leaves", listing("two"));

    @Test
    void isNotReadyBeforeTheFirstDirectory() {
        assertFalse(snapshots.current().isReady());

        snapshots.replaceCentres(List.of(stays));

        assertTrue(snapshots.current().isReady());
    }

    @Test
    void aReaderKeepsTheSnapshotItTook() {
        snapshots.replaceCentres(List.of(stays));
        Snapshot taken = snapshots.current();

        observe(stays);
        snapshots.publish();

        assertTrue(taken.observation(id(stays)).answer().isEmpty());
        assertTrue(snapshots.current().observation(id(stays)).answer().isPresent());
        assertTrue(snapshots.current().version() > taken.version());
    }

    @Test
    void nothingIsPublishedWhenNothingChanged() {
        snapshots.replaceCentres(List.of(stays));
        Snapshot before = snapshots.current();

        snapshots.publish();

        assertSame(before, snapshots.current());
    }

    @Test
    void aNewDirectoryKeepsWhatIsKnownOfListingsThatStay() {
        snapshots.replaceCentres(List.of(stays, leaves));
        observe(stays);
        observe(leaves);

        snapshots.replaceCentres(List.of(stays));

        assertTrue(snapshots.current().observation(id(stays)).answer().isPresent());
        assertEquals(Observation.NEVER, snapshots.current().observation(id(leaves)));
    }

    @Test
    void aCentreThatIsAskedByAnotherLinkKeepsItsLastAnswer() {
        snapshots.replaceCentres(List.of(stays));
        observe(stays);

        Centre renamed = centre("stays", listing("one?place=1"));
        snapshots.replaceCentres(List.of(renamed));

        assertTrue(snapshots.current().observation(id(renamed)).answer().isPresent());
    }

    @Test
    void whatWasKnownBeforeARestartIsThereWithItsListingAndGivesWayToWhatIsNewer() {
        Observation old = Observation.NEVER.answered(answer(none(), NOW.minusSeconds(600)));
        snapshots.restore(Map.of(id(stays), old, id(leaves), old));

        snapshots.replaceCentres(List.of(stays));
        assertEquals(old, snapshots.current().observation(id(stays)));

        observe(stays);
        snapshots.replaceCentres(List.of(stays, leaves));
        assertEquals(
                NOW,
                snapshots
                        .current()
                        .observation(id(stays))
                        .answer()
                        .orElseThrow()
                        .times()
                        .checkedAt());
        assertEquals(old, snapshots.current().observation(id(leaves)));
    }

    @Test
    void whoeverKeepsIsToldOfEveryObservation() {
        Map<ListingId, Observation> kept = new HashMap<>();
        snapshots.onObserve(kept::put);
        snapshots.replaceCentres(List.of(stays));

        observe(stays);

        assertEquals(Set.of(id(stays)), kept.keySet());
    }

    @Test
    void whichOfTwoLinksInheritsIsNotGuessed() {
        snapshots.replaceCentres(List.of(stays));
        observe(stays);

        Centre parted = centre("stays", listing("one?place=1"), listing("one?place=2"));
        snapshots.replaceCentres(List.of(parted));

        assertEquals(Observation.NEVER, snapshots.current().observation(id(parted)));
    }

    @Test
    void aMergedCentresAnswerGoesOnUnderTheOtherId() {
        Centre other = centre("other");
        snapshots.replaceCentres(List.of(stays, other));
        observe(stays);

        Centre merged = centre("other", listing("one"));
        snapshots.replaceCentres(new CentreIndex(
                List.of(merged),
                NOW,
                Map.of(stays.id(), new Retired.Merged(other.id())),
                Map.of(),
                Coverage.NONE,
                Set.of(),
                Map.of()));

        assertTrue(snapshots.current().observation(id(merged)).answer().isPresent());
    }

    @Test
    void changedAtStaysWhileTheContentIsTheSame() {
        Observation first = Observation.NEVER.answered(answer(open(SLOT), NOW));
        Observation same = first.answered(answer(open(SLOT), NOW.plusSeconds(60)));
        Observation other = same.answered(answer(none(), NOW.plusSeconds(120)));

        assertEquals(NOW, same.answer().orElseThrow().times().changedAt());
        assertEquals(NOW.plusSeconds(60), same.answer().orElseThrow().times().checkedAt());
        assertEquals(NOW.plusSeconds(120), other.answer().orElseThrow().times().changedAt());
    }

    private void observe(Centre centre) {
        snapshots.observe(id(centre), known -> known.answered(answer(open(SLOT), NOW)));
    }

    private static ListingId id(Centre centre) {
        return ListingId.of(centre, centre.listings().getFirst());
    }
}
