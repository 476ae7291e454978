package fr.guichet.store;

/**
 * Something to be remembered over a restart. Of two memos of one kind with the same key, the later one replaces the earlier. Times are kept to the
 * microsecond.
 */
public sealed interface Memo permits CentreIdentity, KeptObservation, Decision, Incident, AuditLine, Tally {

    /** What tells it apart among those of its kind. */
    Object key();
}
