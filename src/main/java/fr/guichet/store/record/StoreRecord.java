package fr.guichet.store.record;

/**
 * One value that the store keeps over a restart. Of two records of one kind with the same key, the later replaces the earlier. Times are stored to the
 * microsecond.
 */
public sealed interface StoreRecord
        permits CentreIdentity, StoredObservation, Decision, Incident, AuditLine, CountRecord, PlatformLimits {

    /** Identifies it among the records of its kind. */
    Object key();
}
