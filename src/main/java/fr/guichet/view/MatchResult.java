package fr.guichet.view;

/** Whether a slot is what was asked for. */
enum MatchResult {
    MATCH,
    /** An hour was asked for, and only its day is told: it may be, or not. */
    UNTIMED,
    OTHER
}
