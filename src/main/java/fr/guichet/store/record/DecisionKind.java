package fr.guichet.store.record;

import java.util.regex.Pattern;

/**
 * The kind of a decision. An open list: the meaning and the format of the value are defined by the code that applies it.
 *
 * @param code {@code [a-z-]+}, at most 50 characters
 */
public record DecisionKind(String code) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{0,49}");

    public static final DecisionKind PAUSE = new DecisionKind("pause");
    public static final DecisionKind BUDGET = new DecisionKind("budget");
    public static final DecisionKind NOTICE = new DecisionKind("notice");
    public static final DecisionKind SUPPRESSED_PHONE = new DecisionKind("suppressed-phone");
    public static final DecisionKind HIDDEN_LISTING = new DecisionKind("hidden-listing");
    public static final DecisionKind MERGE_CONFIRMED = new DecisionKind("merge-confirmed");
    public static final DecisionKind MERGE_SPLIT = new DecisionKind("merge-split");
    public static final DecisionKind ACCEPT_SHRINK = new DecisionKind("accept-shrink");

    public static final DecisionKind NEW_NORMAL = new DecisionKind("new-normal");

    /** @throws IllegalArgumentException when it has not the shape of a code */
    public DecisionKind {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a kind of decision: '" + code + "'");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
