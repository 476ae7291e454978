package fr.guichet.ops.act;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an operator may do. */
public enum Action {
    /** A platform is asked nothing until it is resumed. */
    PAUSE("pause", false),
    /** Ends the pause of a platform. */
    RESUME("resume", false),
    /** A platform is asked again at once, as if it had not failed. */
    RESET_BREAKER("reset-breaker", false),
    /** One centre or listing is asked next. */
    CHECK("check", false),
    /** A platform gets so many requests in a day of Paris. */
    BUDGET("budget", false),
    /** The public is told something about a platform. */
    NOTICE("notice", false),
    /** What a platform tells of in a drop is the truth. */
    NEW_NORMAL("new-normal", true),
    /** A telephone number is shown nowhere. */
    SUPPRESS_PHONE("suppress-phone", true),
    /** A listing is neither asked nor shown. */
    HIDE_LISTING("hide-listing", true),
    /** Two sources speak of one place. */
    CONFIRM_MERGE("confirm-merge", true),
    /** Two sources speak of two places. */
    SPLIT_MERGE("split-merge", true),
    /** A registry that lost more than a fifth of its rows is right. */
    ACCEPT_SHRINK("accept-shrink", false);

    private final String code;
    private final boolean wantsReason;

    Action(String code, boolean wantsReason) {
        this.code = code;
        this.wantsReason = wantsReason;
    }

    /** The word in addresses, JSON and the audit. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it has to be said why. */
    public boolean wantsReason() {
        return wantsReason;
    }

    /** Empty for a code of none. */
    public static Optional<Action> find(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Action::code).toList();
    }
}
