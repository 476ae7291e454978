package fr.guichet.store;

import fr.guichet.model.CentreId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.PlatformLimits;
import java.util.List;
import java.util.Map;

/**
 * What a start loads from the store.
 *
 * @param identities every centre that was ever given an id
 * @param observations the last observation of each listing
 * @param decisions active ones, oldest first
 * @param incidents open ones, oldest first
 * @param limits what limits the requests to each platform
 */
public record StoredState(
        Map<CentreId, CentreIdentity> identities,
        Map<ListingId, Observation> observations,
        List<Decision> decisions,
        List<Incident> incidents,
        List<PlatformLimits> limits) {

    public static final StoredState EMPTY = new StoredState(Map.of(), Map.of(), List.of(), List.of(), List.of());

    public StoredState {
        identities = Map.copyOf(identities);
        observations = Map.copyOf(observations);
        decisions = List.copyOf(decisions);
        incidents = List.copyOf(incidents);
        limits = List.copyOf(limits);
    }
}
