package fr.guichet.store;

import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.CentreIdentity;
import fr.guichet.store.record.CountRecord;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.Incident;
import fr.guichet.store.record.PlatformLimits;
import fr.guichet.store.record.StoreRecord;
import fr.guichet.store.record.StoredObservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The current state in memory: every identity, the latest observations, active decisions, open incidents. It shares its values with the snapshot, so it costs little;
 * a new file is filled from it when the old one is lost. Not thread-safe.
 */
public final class CurrentState {

    private final Map<CentreId, CentreIdentity> identities = new HashMap<>();
    private final Map<ListingId, Observation> observations = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, Incident> incidents = new HashMap<>();
    private final Map<PlatformId, PlatformLimits> limits = new HashMap<>();

    /** @return the record to write: an identity is merged with the earlier one of its centre */
    public StoreRecord save(StoreRecord record) {
        switch (record) {
            case CentreIdentity identity -> {
                return identities.merge(identity.id(), identity, (earlier, later) -> later.following(earlier));
            }
            case StoredObservation kept -> observations.put(kept.listing(), kept.observation());
            case Decision decision -> keep(decisions, decision.id(), decision, decision.isActive());
            case Incident incident -> keep(incidents, incident.id(), incident, incident.isOpen());
            case PlatformLimits now -> limits.put(now.platform(), now);
            case AuditLine _, CountRecord _ -> {}
        }
        return record;
    }

    private static <T> void keep(Map<String, T> there, String id, T value, boolean holds) {
        if (holds) {
            there.put(id, value);
        } else {
            there.remove(id);
        }
    }

    /** An immutable copy. */
    public StoredState toStoredState() {
        return new StoredState(identities, observations, activeDecisions(), openIncidents(), limits());
    }

    /** All that a database keeps as records, to fill a new file. */
    public List<StoreRecord> records() {
        List<StoreRecord> all = new ArrayList<>(identities.values());
        observations.forEach((listing, observation) -> all.add(new StoredObservation(listing, observation)));
        all.addAll(decisions.values());
        all.addAll(incidents.values());
        return all;
    }

    /**
     * Merges what a file held that is read only now. Later records win, but they were made without knowing the file: a failure must not hide the answer before it, nor a
     * centre seen again its merge.
     *
     * @return the records that differ from the file and must be written
     */
    public List<StoreRecord> merge(StoredState kept) {
        List<StoreRecord> differing = new ArrayList<>();
        kept.identities().forEach((id, earlier) -> {
            CentreIdentity now = identities.get(id);
            CentreIdentity joined = now == null ? earlier : now.reconciledWith(earlier);
            identities.put(id, joined);
            addIfDifferent(differing, joined, earlier);
        });
        kept.observations().forEach((listing, earlier) -> {
            Observation now = observations.get(listing);
            Observation joined = now == null ? earlier : reconciled(now, earlier);
            observations.put(listing, joined);
            addIfDifferent(differing, new StoredObservation(listing, joined), new StoredObservation(listing, earlier));
        });
        kept.decisions().forEach(decision -> decisions.putIfAbsent(decision.id(), decision));
        kept.incidents().forEach(incident -> incidents.putIfAbsent(incident.id(), incident));
        kept.limits().forEach(limit -> limits.putIfAbsent(limit.platform(), limit));
        return differing;
    }

    private static Observation reconciled(Observation now, Observation earlier) {
        return new Observation(now.answer().or(earlier::answer), now.failure());
    }

    private static void addIfDifferent(List<StoreRecord> records, StoreRecord record, StoreRecord kept) {
        if (!record.equals(kept)) {
            records.add(record);
        }
    }

    /** Deletes observations whose last attempt is older. */
    public void deleteObservationsBefore(Instant limit) {
        observations.values().removeIf(observation -> isBefore(observation.lastAttemptAt(), limit));
    }

    private static boolean isBefore(Optional<Instant> attempt, Instant limit) {
        return attempt.isEmpty() || attempt.get().isBefore(limit);
    }

    /** The active decisions, oldest first. */
    public List<Decision> activeDecisions() {
        return decisions.values().stream()
                .sorted(Comparator.comparing(Decision::at).thenComparing(Decision::id))
                .toList();
    }

    /** What limits the requests to each platform, by its code. */
    public List<PlatformLimits> limits() {
        return limits.values().stream()
                .sorted(Comparator.comparing(PlatformLimits::platform))
                .toList();
    }

    private List<Incident> openIncidents() {
        return incidents.values().stream()
                .sorted(Comparator.comparing(Incident::start).thenComparing(Incident::id))
                .toList();
    }
}
