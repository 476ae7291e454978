package fr.guichet.collect;

import static fr.guichet.snapshot.Centres.LINK;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.Availability;
import fr.guichet.model.CentreId;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.Failure;
import fr.guichet.spi.PlaceAvailability;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final Provenance PROVENANCE = Provenance.of(Centres.PLATFORM, LINK, NOW);

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Recorder recorder = new Recorder(snapshots, Set.of("mairie.example"), (listing, before, after) -> {});

    RecorderTest() {
        snapshots.replaceCentres(List.of(Centres.centre("a", Centres.listing("a"))));
    }

    @Test
    void anAnswerReplacesWhatWasKnown() {
        recorder.answered(Targets.target("a"), List.of(place(LINK)), PROVENANCE);

        Answer answer = observed("a").answer().orElseThrow();
        assertEquals(open("2021-04-16T10:35:00+02:00"), answer.availability());
        assertEquals(NOW, answer.times().checkedAt());
    }

    @Test
    void aCentreThatCannotBeIdentifiedIsUnknownWithoutSource() {
        recorder.answered(Targets.target("a", places -> Map.of()), List.of(place(LINK)), PROVENANCE);

        Answer answer = observed("a").answer().orElseThrow();
        assertEquals(Availability.unknown(UnknownReason.NO_SOURCE), answer.availability());
        assertEquals(Optional.empty(), answer.externalId());
    }

    @Test
    void aLinkToAnUndeclaredHostIsNeverShown() {
        recorder.answered(
                Targets.target("a"), List.of(place(URI.create("https://elsewhere.example/book"))), PROVENANCE);

        assertEquals(LINK, observed("a").answer().orElseThrow().link());
    }

    @Test
    void aFailureLeavesTheAnswerAndItsDate() {
        recorder.answered(Targets.target("a"), List.of(place(LINK)), PROVENANCE);
        recorder.failed(Targets.target("a"), new Failure.Unreachable("reset"), NOW.plusSeconds(60));

        Observation observed = observed("a");
        assertEquals(NOW, observed.answer().orElseThrow().times().checkedAt());
        assertEquals(UnknownReason.UNREACHABLE, observed.failure().orElseThrow().reason());
    }

    private static PlaceAvailability place(URI link) {
        return new PlaceAvailability("1pid1", link, Optional.empty(), open("2021-04-16T10:35:00+02:00"));
    }

    private Observation observed(String centre) {
        snapshots.publish();
        return snapshots.current().observation(new ListingId(new CentreId(centre), Centres.PLATFORM, centre));
    }
}
