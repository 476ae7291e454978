package fr.guichet.model;

/** Why nothing can be said: a closed list. */
public enum UnknownReason {
    NEVER_ASKED("never-asked"),
    /** The platform would not answer us: 403, 429, a challenge, a waiting room. */
    REFUSED("refused"),
    /** No answer came: other 5xx, timeout, reset. */
    UNREACHABLE("unreachable"),
    /** An answer came that we do not understand. */
    UNREADABLE("unreadable"),
    /** The platform no longer knows the place. */
    GONE("gone"),
    /** What we last saw is too old to be shown as true. */
    EXPIRED("expired"),
    /** The question goes beyond the days that were asked. */
    BEYOND_WINDOW("beyond-window"),
    /** An hour was asked for, and the platform tells the days of its slots alone. */
    UNTIMED("untimed"),
    /** An answer came that we do not believe: its platform suddenly tells of far less than it just did. */
    IN_DOUBT("in-doubt"),
    /** Operators hid a listing of the centre, so that we do not tell what is to be had there. */
    HIDDEN("hidden"),
    /** The platform knows the place and gives neither a way to book nor a telephone. */
    NO_ONLINE_BOOKING("no-online-booking"),
    /** Nobody we could ask is known for this centre. */
    NO_SOURCE("no-source");

    private final String code;

    UnknownReason(String code) {
        this.code = code;
    }

    /** The word in JSON, pages and metrics. */
    public String code() {
        return code;
    }
}
