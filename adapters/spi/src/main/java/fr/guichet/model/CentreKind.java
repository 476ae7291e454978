package fr.guichet.model;

/** What sort of place a centre is: a closed list. */
public enum CentreKind {
    VACCINATION_CENTRE("vaccination-centre"),
    PHARMACY("pharmacy"),
    GENERAL_PRACTITIONER("general-practitioner"),
    HOSPITAL("hospital"),
    HEALTH_CENTRE("health-centre"),
    MOBILE_TEAM("mobile-team"),
    OTHER("other");

    private final String code;

    CentreKind(String code) {
        this.code = code;
    }

    /** The word in JSON and pages. */
    public String code() {
        return code;
    }
}
