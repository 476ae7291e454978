package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Centres;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.store.MemoryStore;
import fr.guichet.store.StoreSettings;
import fr.guichet.store.record.Incident;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceLogTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC));
    private final StatusTracker tracker = new StatusTracker(Centres.PLATFORM, "Mairie", State.STARTING, NOW);
    private final SilenceLog silences = new SilenceLog(Centres.PLATFORM, store);

    @Test
    void aSilenceIsAnIncidentUntilThePlatformAnswers() {
        fails(0);
        answers(20);

        Incident incident = incidents().getFirst();
        assertEquals(NOW, incident.start());
        assertEquals(Optional.of(NOW.plusSeconds(20)), incident.end());
        assertEquals("503", incident.detail());
    }

    @Test
    void aPlatformThatFlapsHasOneIncidentWithACount() {
        for (int second = 0; second < 200; second += 40) {
            fails(second);
            answers(second + 20);
        }

        assertEquals(1, incidents().size());
        Incident incident = incidents().getFirst();
        assertEquals(NOW, incident.start());
        assertEquals(Optional.of(NOW.plusSeconds(180)), incident.end());
        assertEquals("5 times, last: 503", incident.detail());
    }

    @Test
    void aSilenceLongAfterTheLastOneIsAnotherIncident() {
        fails(0);
        answers(20);
        fails(20 + 300);

        assertEquals(2, incidents().size());
        assertEquals("503", incidents().getFirst().detail());
    }

    @Test
    void theLogStatesThePauseThatHolds() {
        assertEquals("No request for 30 s", Source.nextRequest(Optional.of(Duration.ofMillis(29_950))));
        assertEquals("No pause; one attempt at a time", Source.nextRequest(Optional.empty()));
    }

    private void fails(int second) {
        Instant at = NOW.plusSeconds(second);
        silences.update(tracker.failed(new FailedAttempt(UnknownReason.REFUSED, "503", at), true), at);
    }

    private void answers(int second) {
        Instant at = NOW.plusSeconds(second);
        silences.update(tracker.succeeded(tracker.silences(), at, true), at);
    }

    /** The latest first. */
    private List<Incident> incidents() {
        return store.incidents(NOW.minusSeconds(1), NOW.plusSeconds(1_000)).value();
    }
}
