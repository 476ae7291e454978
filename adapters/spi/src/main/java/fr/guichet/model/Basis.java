package fr.guichet.model;

/** Why we say that a slot is for a dose. */
public enum Basis {
    /** The platform says so. */
    STATED("stated"),
    /** We conclude it from something else it says. */
    INFERRED("inferred");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /** The word in JSON. */
    public String code() {
        return code;
    }
}
