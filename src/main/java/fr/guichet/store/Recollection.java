package fr.guichet.store;

import fr.guichet.model.CentreId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import java.util.List;
import java.util.Map;

/**
 * All that a start needs.
 *
 * @param identities every centre that was ever given an id
 * @param observations what was last known of each listing
 * @param decisions those that hold, oldest first
 * @param incidents those that last, oldest first
 */
public record Recollection(
        Map<CentreId, CentreIdentity> identities,
        Map<ListingId, Observation> observations,
        List<Decision> decisions,
        List<Incident> incidents) {

    public static final Recollection NOTHING = new Recollection(Map.of(), Map.of(), List.of(), List.of());

    public Recollection {
        identities = Map.copyOf(identities);
        observations = Map.copyOf(observations);
        decisions = List.copyOf(decisions);
        incidents = List.copyOf(incidents);
    }
}
