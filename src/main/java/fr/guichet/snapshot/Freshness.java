package fr.guichet.snapshot;

/** The age of an answer, judged against a policy. */
public enum Freshness {
    FRESH("fresh"),
    /** Shown, with its date. */
    STALE("stale"),
    /** Too old to be shown as true. */
    EXPIRED("expired");

    private final String code;

    Freshness(String code) {
        this.code = code;
    }

    /** The word in JSON and pages. */
    public String code() {
        return code;
    }
}
