package fr.guichet.view;

/** Whether a slot matches a filter. */
enum MatchResult {
    MATCH,
    /** The filter names an hour and the slot has only a day: it may match. */
    UNTIMED,
    OTHER
}
