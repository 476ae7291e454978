package fr.guichet.model;

/** Why an availability is unknown: a closed list. */
public enum UnknownReason {
    NEVER_ASKED("never-asked"),
    /** The platform refused: 403, 429, a challenge, a waiting room. */
    REFUSED("refused"),
    /** No response: other 5xx, timeout, reset. */
    UNREACHABLE("unreachable"),
    /** A response that cannot be understood, or that rejected the parameters of the request. */
    UNREADABLE("unreadable"),
    /** The platform no longer knows the place. */
    GONE("gone"),
    /** What we last saw is too old to be shown as true. */
    EXPIRED("expired"),
    /** The question goes beyond the days that were fetched. */
    BEYOND_WINDOW("beyond-window"),
    /** The question has hours, and the platform gives only the days of its slots. */
    UNTIMED("untimed"),
    /** A suspicious drop: the platform suddenly has lost most of its slots. */
    IN_DOUBT("in-doubt"),
    /** Operators hid a listing of the centre. */
    HIDDEN("hidden"),
    /** The platform knows the place and gives neither a way to book nor a telephone. */
    NO_ONLINE_BOOKING("no-online-booking"),
    /** No source is known for this centre. */
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
