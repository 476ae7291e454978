package fr.guichet.ops;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Problems of a single listing. */
public enum ListingProblem {
    /** It goes from having slots to having none and back again and again. */
    FLAPPING("flapping"),
    /** It was answered for a day and never had a slot. */
    ALWAYS_EMPTY("always-empty"),
    /** The platform no longer knows it. */
    DEAD_LINK("dead-links"),
    /** It failed repeatedly by its own fault and is fetched less often. */
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

    /** Empty if unknown. */
    public static Optional<ListingProblem> find(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ListingProblem::code).toList();
    }
}
