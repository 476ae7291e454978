package fr.guichet.query;

/** The order within a state. */
enum Sort {
    DISTANCE("distance"),
    SOONEST("soonest"),
    SLOTS("slots");

    private final String code;

    Sort(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
