package fr.guichet.sandbox.diary;

/** How the appointments of a place come and go. */
public enum Temper {
    /** Nothing is ever released online. */
    FULL,
    /** A few appointments a day, released weeks before, taken over days. */
    CALM,
    /** One morning opening per day of appointments, some evening cancellations; taken within minutes to hours. */
    BUSY,
    /** A whole week released on one evening and gone within the hour. */
    BURSTING,
    /** Nothing before the seventeenth day. */
    LATER,
    /** Nothing before the thirty-first day. */
    BEYOND
}
