package fr.guichet.store.record;

/**
 * Something to be remembered over a restart. Of two records of one kind with the same key, the later one replaces the earlier. Times are kept to the
 * microsecond.
 */
public sealed interface StoreRecord
        permits CentreIdentity, StoredObservation, Decision, Incident, AuditLine, CountRecord {

    /** What tells it apart among those of its kind. */
    Object key();
}
