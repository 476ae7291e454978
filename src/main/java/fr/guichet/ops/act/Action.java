package fr.guichet.ops.act;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The actions of operators. */
public enum Action {
    /** A platform gets no requests until it is resumed. */
    PAUSE("pause", false),
    /** Ends the pause of a platform. */
    RESUME("resume", false),
    /** A platform is fetched at once, as if it had not failed. */
    RESET_BREAKER("reset-breaker", false),
    /** The cached responses of a platform are removed. */
    FLUSH_CACHE("flush-cache", false),
    /** The listings of one centre are fetched next. */
    CHECK("check", false),
    /** A platform gets so many requests in a day of Paris. */
    BUDGET("budget", false),
    /** A notice about a platform is shown to the public. */
    NOTICE("notice", false),
    /** The answers of a platform in a suspicious drop are true. */
    NEW_NORMAL("new-normal", true),
    /** A telephone number is shown nowhere. */
    SUPPRESS_PHONE("suppress-phone", true),
    /** A listing is neither fetched nor shown. */
    HIDE_LISTING("hide-listing", true),
    /** Two sources are one place. */
    CONFIRM_MERGE("confirm-merge", true),
    /** Two sources are two places. */
    SPLIT_MERGE("split-merge", true),
    /** A registry that lost more than a fifth of its rows is right. */
    ACCEPT_SHRINK("accept-shrink", false);

    private final String code;
    private final boolean needsReason;

    Action(String code, boolean needsReason) {
        this.code = code;
        this.needsReason = needsReason;
    }

    /** The word in addresses, JSON and the audit. */
    @JsonValue
    public String code() {
        return code;
    }

    /** True if a reason is required. */
    public boolean needsReason() {
        return needsReason;
    }

    /** Empty if unknown. */
    public static Optional<Action> find(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Action::code).toList();
    }
}
