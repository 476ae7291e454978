package fr.guichet.search;

/** The order within a state. */
public enum Sort {
    DISTANCE("distance"),
    SOONEST("soonest"),
    SLOTS("slots");

    private final String code;

    Sort(String code) {
        this.code = code;
    }

    /** The word in an address. */
    public String code() {
        return code;
    }
}
