package fr.guichet.directory.matching;

/** Why two source records are one place. */
public enum MatchRule {
    /** Decided by an operator. */
    OPERATOR("operator"),
    /** The same link, of only one place. */
    LINK("link"),
    /** The same page or link, and the same address. */
    LINK_AND_ADDRESS("link+address"),
    /** The same page or link, and two spellings of one address by the address base. */
    LINK_AND_ADDRESS_ID("link+address-id"),
    /** The same page or link, and close to one another. */
    LINK_AND_DISTANCE("link+distance"),
    /** The page of a link whose place is no more, and the same address. */
    STALE_LINK_AND_ADDRESS("stale-link+address"),
    /** The page of a link whose place is no more, and two spellings of one address by the address base. */
    STALE_LINK_AND_ADDRESS_ID("stale-link+address-id"),
    /** The page of a link whose place is no more, and close to one another. */
    STALE_LINK_AND_DISTANCE("stale-link+distance"),
    /** The same address and a name that fits. */
    ADDRESS("address+name"),
    /** Close to one another, and a name that fits. */
    DISTANCE_AND_NAME("distance+name");

    private final String code;

    MatchRule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
