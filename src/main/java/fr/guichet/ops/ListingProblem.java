package fr.guichet.ops;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an operator may want to look at in single listings. */
public enum ListingProblem {
    /** It goes from having slots to having none and back again and again. */
    FLAPPING("flapping"),
    /** It was answered for a day and never had a slot. */
    ALWAYS_EMPTY("always-empty"),
    /** The platform no longer knows it. */
    DEAD_LINK("dead-links"),
    /** It failed more than once in a row by its own fault and is asked more seldom. */
    QUARANTINED("quarantined");

    private final String code;

    ListingProblem(String code) {
        this.code = code;
    }

    /** The word in addresses, JSON and pages. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Empty for a code of none. */
    public static Optional<ListingProblem> find(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ListingProblem::code).toList();
    }
}
