package fr.guichet.model;

/** Who may come: a closed list. */
public enum AudienceGroup {
    EVERYONE("everyone"),
    ADULTS("adults"),
    CHILDREN("children"),
    IMMUNOCOMPROMISED("immunocompromised"),
    PROFESSIONALS("professionals"),
    /** Some restriction that is none of the others: read the words. */
    RESTRICTED("restricted");

    private final String code;

    AudienceGroup(String code) {
        this.code = code;
    }

    /** The word in JSON and pages. */
    public String code() {
        return code;
    }
}
