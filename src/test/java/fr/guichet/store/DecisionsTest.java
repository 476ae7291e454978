package fr.guichet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Instant NOON = Instant.parse("2021-04-13T10:00:00Z");

    private final MemoryStore store = new MemoryStore(StoreSettings.DEFAULT, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Decisions decisions = new Decisions(store);
    private int logged;

    @Test
    void oneHoldsFromNowOnAndAfterARestart() {
        Decision pause = decision(DecisionKind.PAUSE, "mairie", "", NOON);
        decisions.make(pause);

        assertEquals(Optional.of(pause), decisions.find(DecisionKind.PAUSE, "mairie"));
        assertEquals(Optional.empty(), decisions.find(DecisionKind.PAUSE, "other"));
        assertEquals(List.of(pause), new Decisions(store).all());
    }

    @Test
    void aLaterOneAboutTheSameSubjectTakesThePlaceOfTheEarlier() {
        decisions.make(decision(DecisionKind.BUDGET, "mairie", "100", NOON));
        Decision later = decision(DecisionKind.BUDGET, "mairie", "200", NOON.plusSeconds(1));
        decisions.make(later);

        assertEquals(List.of(later), decisions.all());
        assertEquals(List.of(later), new Decisions(store).all());
        assertEquals(2, store.decisions().value().size(), "both are kept");
    }

    @Test
    void anUndoneDecisionIsInactiveAndRecordsWhoUndidIt() {
        Decision pause = decision(DecisionKind.PAUSE, "mairie", "", NOON);
        decisions.make(pause);

        assertEquals(Optional.of(pause), decisions.undo(pause.id(), "paul", NOON.plusSeconds(5)));

        assertEquals(List.of(), new Decisions(store).all());
        assertEquals(
                Optional.of(new Decision.Undoing("paul", NOON.plusSeconds(5))),
                store.decisions().value().getFirst().undone());
        assertEquals(Optional.empty(), decisions.undo(pause.id(), "paul", NOON), "it can be undone once");
    }

    @Test
    void whoeverActsOnThemHearsOfEachChange() {
        decisions.whenChanged(() -> logged++);
        Decision pause = decision(DecisionKind.PAUSE, "mairie", "", NOON);
        decisions.make(pause);
        decisions.undo(pause.id(), "claire", NOON);
        decisions.undo("nothing", "claire", NOON);

        assertEquals(2, logged);
        assertTrue(decisions.all().isEmpty());
    }

    private static Decision decision(DecisionKind kind, String subject, String value, Instant at) {
        return Decision.made(kind, subject, value, "claire", at, "because");
    }
}
