package fr.guichet.snapshot;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.PlatformStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final String SLOT = "2021-04-16T10:35:00+02:00";

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Centre> centres = IntStream.range(0, 100)
            .mapToObj(i -> centre("c" + i, listing("one"), listing("two")))
            .toList();
    private final Centre changing = centres.get(40);
    private final Centre other = centres.get(41);

    @BeforeEach
    void published() {
        snapshots.replaceCentres(centres);
    }

    @Test
    void whatDidNotChangeIsTheSameValueInTheNextSnapshot() {
        observe(other, none(), NOW);
        snapshots.publish();
        Snapshot before = snapshots.current();

        observe(changing, open(SLOT), NOW);
        snapshots.publish();

        assertSame(before.state(other.id()), snapshots.current().state(other.id()));
        assertNotEquals(before.state(changing.id()), snapshots.current().state(changing.id()));
        assertEquals(Observation.NEVER, before.observation(id(changing)));
    }

    @Test
    void onlyTheVersionOfWhatWasTouchedGrows() {
        observe(changing, open(SLOT), NOW);
        observe(other, open(SLOT), NOW);
        snapshots.publish();
        Snapshot before = snapshots.current();

        observe(changing, open(SLOT), NOW.plusSeconds(60));
        snapshots.publish();
        Snapshot after = snapshots.current();

        assertEquals(after.version(), after.version(changing.id()));
        assertEquals(before.version(other.id()), after.version(other.id()));
        assertEquals(
                before.changedVersion(changing.id()),
                after.changedVersion(changing.id()),
                "asked again, it said the same");
        assertEquals(before.directoryVersion(), after.directoryVersion());
        assertEquals(before.platformsVersion(), after.platformsVersion());
    }

    @Test
    void twoListingsOfOneCentreChangeInOnePublication() {
        observe(changing, open(SLOT), NOW);
        snapshots.observe(
                ListingId.of(changing, changing.listings().get(1)), known -> known.answered(answer(none(), NOW)));
        snapshots.publish();

        assertEquals(
                2,
                snapshots.current().state(changing.id()).observations().stream()
                        .filter(observation -> observation.answer().isPresent())
                        .count());
    }

    @Test
    void aPlatformsAttemptIsNoNewsForWhoReadsAnswersButItsSilenceIs() {
        snapshots.report(status(State.ANSWERING, NOW, NOW));
        snapshots.publish();
        long known = snapshots.current().platformsVersion();

        snapshots.report(status(State.ANSWERING, NOW, NOW.plusSeconds(5)));
        snapshots.publish();
        assertEquals(known, snapshots.current().platformsVersion());

        snapshots.report(status(State.SILENT, NOW.plusSeconds(9), NOW.plusSeconds(5)));
        snapshots.publish();
        assertEquals(snapshots.current().version(), snapshots.current().platformsVersion());
    }

    @Test
    void aCentreIsFoundByWhatItsPlatformCalledItLast() {
        ExternalId called = new ExternalId(Centres.PLATFORM.value(), "1pid1");
        assertEquals(Optional.empty(), snapshots.current().findCentre(called));

        observe(changing, open(SLOT), NOW);
        snapshots.publish();
        assertEquals(Optional.of(changing), snapshots.current().findCentre(called));

        snapshots.replaceCentres(List.of(other));
        assertEquals(Optional.empty(), snapshots.current().findCentre(called));
    }

    @Test
    void itIsToldWhenAPlatformBecameSilent() {
        assertEquals(Instant.EPOCH, snapshots.current().platformsChangedAt());

        snapshots.report(status(State.SILENT, NOW, NOW));
        snapshots.publish();

        assertEquals(NOW, snapshots.current().platformsChangedAt());
    }

    @Test
    void theLogNamesWhatSaysSomethingElse() {
        long start = snapshots.current().version();
        observe(changing, open(SLOT), NOW);
        snapshots.publish();
        long first = snapshots.current().version();
        observe(changing, open(SLOT), NOW.plusSeconds(60));
        observe(other, none(), NOW.plusSeconds(60));
        snapshots.publish();

        assertEquals(List.of(List.of(changing.id()), List.of(other.id())), changesSince(start));
        assertEquals(List.of(List.of(other.id())), changesSince(first));
    }

    @Test
    void theLogNamesWhatIsNotThereAnyMoreAndWhatCame() {
        long start = snapshots.current().version();
        Centre came = centre("came");

        snapshots.replaceCentres(List.of(came));

        List<CentreId> changed = changesSince(start).getFirst();
        assertEquals(101, changed.size());
        assertTrue(changed.contains(came.id()) && changed.contains(other.id()));
    }

    @Test
    void theLogNamesEveryCentreOfAPlatformThatIsJudgedOtherwise() {
        long start = snapshots.current().version();

        snapshots.setSuspectPeriods(Centres.PLATFORM, List.of(SuspectPeriod.lasting(NOW)));
        snapshots.publish();

        assertEquals(100, changesSince(start).getFirst().size());
        assertEquals(snapshots.current().version(), snapshots.current().platformsVersion());
    }

    @Test
    void whatTheLogForgotIsNotToldInPart() {
        ChangeLog log = ChangeLog.startingAt(0);
        for (int version = 1; version <= ChangeLog.MOST_PUBLICATIONS + 1; version++) {
            log = log.with(new Publication(version, NOW, List.of(other.id())));
        }

        assertEquals(Optional.empty(), log.since(0));
        assertEquals(ChangeLog.MOST_PUBLICATIONS, log.since(1).orElseThrow().size());
    }

    @Test
    void anAnswerOfAListingThatTheDirectoryLostWaitsForIt() {
        Centre later = centre("later", listing("one"));
        observe(later, open(SLOT), NOW);
        snapshots.publish();

        snapshots.replaceCentres(List.of(later));

        assertTrue(snapshots.current().observation(id(later)).answer().isPresent());
    }

    @Test
    void whatSomebodyWaitsForIsPublishedSoonerAndEverythingElseAtItsRate() {
        PublicationPace pace = new PublicationPace(Duration.ofSeconds(10));
        Observation known = Observation.NEVER.answered(answer(none(), NOW));
        pace.published(0);

        pace.observed(other.id(), known, 0);
        assertFalse(pace.isDue(seconds(9.9)));
        assertTrue(pace.isDue(seconds(10)));

        pace.awaits(changing.id(), 0);
        assertFalse(pace.isDue(seconds(1)), "nothing has come yet");
        pace.observed(changing.id(), known, seconds(1));
        assertTrue(pace.isDue(seconds(1)));

        pace.published(seconds(1));
        assertFalse(pace.isDue(seconds(2)));
    }

    @Test
    void firstAnswersAreShownWithinASecondOrTwo() {
        PublicationPace pace = new PublicationPace(Duration.ofSeconds(10));
        pace.published(0);

        pace.observed(other.id(), Observation.NEVER, 0);

        assertTrue(pace.isDue(seconds(1)));
    }

    private static long seconds(double seconds) {
        return (long) (seconds * 1e9);
    }

    private List<List<CentreId>> changesSince(long version) {
        return snapshots.current().changes().since(version).orElseThrow().stream()
                .map(Publication::centres)
                .toList();
    }

    private void observe(Centre centre, Availability availability, Instant at) {
        snapshots.observe(id(centre), known -> known.answered(answer(availability, at)));
    }

    private static ListingId id(Centre centre) {
        return ListingId.of(centre, centre.listings().getFirst());
    }

    private static PlatformStatus status(State state, Instant since, Instant lastSuccess) {
        return new PlatformStatus(
                Centres.PLATFORM,
                "La mairie",
                state,
                since,
                Optional.empty(),
                200,
                Optional.of(lastSuccess),
                Optional.empty(),
                Optional.empty());
    }
}
