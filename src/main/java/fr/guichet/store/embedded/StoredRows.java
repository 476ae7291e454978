package fr.guichet.store.embedded;

import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.StoredState;
import fr.guichet.store.embedded.Table.Rows;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.StoredObservation;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file gave at the start, as far as it was readable: one unreadable table hides no other. */
final class StoredRows {

    private StoredState state = StoredState.EMPTY;
    private int unreadable;
    private @Nullable SQLException trouble;

    /** Reads a table; empty when it cannot be read, see {@link #trouble}. */
    <T> List<T> read(Reading<T> reading) {
        try {
            Rows<T> rows = reading.rows();
            unreadable += rows.unreadable();
            return rows.records();
        } catch (SQLException e) {
            trouble = e;
            return List.of();
        }
    }

    void setState(
            List<CentreIdentity> identities,
            List<StoredObservation> observed,
            List<Decision> decisions,
            List<Incident> incidents) {
        Map<ListingId, Observation> observations = new HashMap<>();
        observed.forEach(stored -> observations.put(stored.listing(), stored.observation()));
        state = new StoredState(
                identities.stream().collect(Collectors.toMap(CentreIdentity::id, Function.identity())),
                observations,
                decisions,
                incidents,
                List.of());
    }

    StoredState state() {
        return state;
    }

    /** How many rows were unreadable. */
    int unreadable() {
        return unreadable;
    }

    /** Why a table could not be read; empty when all could. */
    Optional<SQLException> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Reads one table. */
    interface Reading<T> {
        Rows<T> rows() throws SQLException;
    }
}
