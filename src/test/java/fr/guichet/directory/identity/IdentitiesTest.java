package fr.guichet.directory.identity;

import static fr.guichet.directory.matching.SourceRecords.entry;
import static fr.guichet.directory.matching.SourceRecords.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.guichet.directory.matching.Cluster;
import fr.guichet.directory.matching.SourceRecords;
import fr.guichet.model.CentreId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final SourceRecords ROW = row("1");
    private static final SourceRecords OTHER_ROW = row("2");
    private static final SourceRecords ENTRY = entry("alpha", "stade?1");

    private final Identities identities = new Identities();

    @Test
    void aCentreKeepsItsIdWhenAnotherSourceJoins() {
        CentreId id = assigned(place(ROW)).getFirst();

        assertEquals(id, assigned(place(ROW, ENTRY)).getFirst());
        assertEquals(id, assigned(place(ROW)).getFirst());
    }

    @Test
    void aCentreKeepsItsIdWhenTheSourceItWasFirstSeenInIsGone() {
        CentreId id = assigned(place(ROW, ENTRY)).getFirst();

        assertEquals(id, assigned(place(ENTRY)).getFirst());
    }

    @Test
    void ofTwoCentresThatTurnOutToBeOneTheSecondLeadsToTheFirst() {
        List<CentreId> ids = assigned(place(ROW), place(ENTRY));

        assertEquals(List.of(ids.getFirst()), assigned(place(ROW, ENTRY)));
        assertEquals(Optional.of(ids.getFirst()), identities.successor(ids.getLast()));
        assertEquals(Optional.empty(), identities.successor(ids.getFirst()));
    }

    @Test
    void thoseThatPartAgainGoBackToTheirOwnIds() {
        List<CentreId> ids = assigned(place(ROW), place(ENTRY));
        assigned(place(ROW, ENTRY));

        assertEquals(ids, assigned(place(ROW), place(ENTRY)));
        assertEquals(Optional.empty(), identities.successor(ids.getLast()));
    }

    @Test
    void noIdIsEverGivenToTwoPlaces() {
        CentreId id = assigned(place(ROW, OTHER_ROW)).getFirst();

        List<CentreId> parted = assigned(place(OTHER_ROW), place(ROW));

        assertEquals(id, parted.getLast());
        assertNotEquals(id, parted.getFirst());
    }

    @Test
    void restoredIdsAreTheAssignedOnes() {
        List<CentreId> ids = assigned(place(ROW), place(OTHER_ROW));
        assigned(place(ROW, OTHER_ROW));

        Identities restarted = new Identities();
        restarted.restore(identities.list());

        assertEquals(
                ids.getFirst(),
                restarted.assign(List.of(place(OTHER_ROW))).values().iterator().next());
        assertEquals(identities.list().size(), restarted.list().size());
    }

    private List<CentreId> assigned(Cluster... places) {
        return List.copyOf(identities.assign(List.of(places)).values());
    }

    private static Cluster place(SourceRecords... records) {
        return new Cluster(Stream.of(records).map(SourceRecords::record).toList(), List.of());
    }
}
