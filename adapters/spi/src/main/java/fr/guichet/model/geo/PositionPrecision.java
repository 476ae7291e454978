package fr.guichet.model.geo;

/** How far a position can be trusted. A centre without any position has {@link #NONE}. */
public enum PositionPrecision {
    /** The building. */
    EXACT("exact"),
    /** The street, the quarter or the commune. */
    APPROXIMATE("approximate"),
    /** Only the département is known; the position is its prefecture's. */
    DEPARTEMENT("departement"),
    /** No position. */
    NONE("none");

    private final String code;

    PositionPrecision(String code) {
        this.code = code;
    }

    /** The word in JSON and pages. */
    public String code() {
        return code;
    }
}
