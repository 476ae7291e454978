package fr.guichet.snapshot;

/** Whether a slot is what was asked for. */
enum Fit {
    MATCH,
    /** An hour was asked for, and only its day is told: it may be, or not. */
    UNTIMED,
    OTHER
}
