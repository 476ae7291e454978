package fr.guichet.collect.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.collect.Targets;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OldestFirstTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));

    OldestFirstTest() {
        snapshots.replaceCentres(Stream.of("now", "hour", "never", "failed")
                .map(key -> Centres.centre(key, Centres.listing(key)))
                .toList());
    }

    @Test
    void neverFetchedFirstThenTheOldestAttemptWhetherAnsweredOrNot() {
        List<Target> targets = List.of(
                Targets.target("now"), Targets.target("hour"), Targets.target("never"), Targets.target("failed"));
        snapshots.replaceCentres(targets.stream()
                .map(target -> Centres.centre(
                        target.ref().key(), Centres.listing(target.ref().key())))
                .toList());
        answered(targets.get(0), NOW);
        answered(targets.get(1), NOW.minusSeconds(3_600));
        failed(targets.get(3), NOW.minusSeconds(60));
        snapshots.publish();

        List<String> order = OldestFirst.of(targets, snapshots.current()).stream()
                .map(target -> target.ref().key())
                .toList();

        assertEquals(List.of("never", "hour", "failed", "now"), order);
    }

    private void answered(Target target, Instant at) {
        listing(target, at, false);
    }

    private void failed(Target target, Instant at) {
        listing(target, at, true);
    }

    private void listing(Target target, Instant at, boolean hasFailed) {
        for (ListingId listing : target.listings()) {
            snapshots.observe(
                    listing,
                    known -> hasFailed
                            ? known.failed(new FailedAttempt(UnknownReason.UNREACHABLE, "reset", at))
                            : known.answered(Centres.answer(Centres.none(), at)));
        }
    }
}
