package fr.guichet.model;

/** The word for what is known of a listing or a centre; a closed list, in the order in which people care. */
public enum AvailabilityState {
    /** Slots were seen. */
    OPEN("open"),
    /** We could not see, or what we saw is too old: not a word about slots. */
    UNKNOWN("unknown"),
    /** Asked, answered, nothing. A fact. */
    NONE("none"),
    /** It books by telephone and has no way to book online. */
    PHONE_ONLY("phone-only"),
    /** The place is there, the vaccination is not. */
    NOT_OFFERED("not-offered");

    private final String code;

    AvailabilityState(String code) {
        this.code = code;
    }

    /** The word in JSON, pages and metrics. */
    public String code() {
        return code;
    }
}
