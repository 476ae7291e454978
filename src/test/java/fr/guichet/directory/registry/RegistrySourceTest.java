package fr.guichet.directory.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.Incident;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrySourceTest {

    private static final Instant NOON = Instant.parse("2021-04-13T10:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = ONE.plusSeconds(3_600);

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Snapshots snapshots = new Snapshots(clock);
    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, clock);
    private final RegistrySource source = new RegistrySource(new TownHall(), snapshots, store, NOON);

    @Test
    void answersSinceItFirstAnsweredAndTellsItsLastSuccess() {
        source.answered(3, NOON);
        source.answered(4, ONE);

        PlatformStatus status = status();
        assertEquals(State.ANSWERING, status.state());
        assertEquals(NOON, status.since());
        assertEquals(Optional.of(ONE), status.lastSuccess());
        assertEquals(4, status.listings());
    }

    @Test
    void oneLookThatFailedIsSilenceWithItsReasonAndWhatWasKnownStays() {
        source.answered(3, NOON);
        source.failed(UnknownReason.UNREADABLE, "cut short", ONE);

        PlatformStatus status = status();
        assertEquals(State.SILENT, status.state());
        assertEquals(ONE, status.since());
        assertEquals(Optional.of(UnknownReason.UNREADABLE), status.reason());
        assertEquals(Optional.of(NOON), status.lastSuccess());
        assertEquals(Optional.of("cut short"), status.lastFailure().map(FailedAttempt::detail));
        assertEquals(3, status.listings());
    }

    @Test
    void itsSilenceIsOneIncidentHoweverOftenItFails() {
        source.failed(UnknownReason.UNREACHABLE, "no answer", NOON);
        source.failed(UnknownReason.REFUSED, "403", ONE);

        assertEquals(NOON, status().since());
        assertEquals(1, incidents().size());
        assertTrue(incidents().getFirst().isOpen());
        assertEquals("mairie", incidents().getFirst().source());
        assertEquals(NOON, incidents().getFirst().start());
    }

    @Test
    void anAnswerEndsTheSilenceAndItsIncident() {
        source.failed(UnknownReason.UNREACHABLE, "no answer", NOON);
        source.answered(3, TWO);

        assertEquals(State.ANSWERING, status().state());
        assertEquals(TWO, status().since());
        assertEquals(Optional.of(TWO), incidents().getFirst().end());
    }

    private PlatformStatus status() {
        snapshots.publish();
        return snapshots.current().platforms().stream().findFirst().orElseThrow();
    }

    private List<Incident> incidents() {
        return store.incidents(NOON, TWO.plusSeconds(1)).value();
    }

    /** A source that is one document. */
    private static final class TownHall implements PlatformAdapter {
        @Override
        public PlatformId id() {
            return new PlatformId("mairie");
        }

        @Override
        public String name() {
            return "Mairie";
        }

        @Override
        public URI address() {
            return URI.create("https://mairie.example");
        }

        @Override
        public Set<String> hosts() {
            return Set.of("mairie.example");
        }

        @Override
        public Optional<CentreRef> recognise(URI link) {
            return Optional.empty();
        }
    }
}
