package fr.guichet.snapshot;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The public status of a platform.
 *
 * @param platform which
 * @param name what people call it
 * @param state what holds
 * @param since since when it holds
 * @param reason why it is silent; empty otherwise
 * @param listings how many listings we have there
 * @param lastSuccess when it last answered; empty when it never did
 * @param lastFailure the last attempt that failed; empty when none did
 * @param meanInterval between two attempts on the same listing, on the application's clock; empty if it is not polled
 * @param notice of operators to the public; empty if there is none
 */
public record PlatformStatus(
        PlatformId platform,
        String name,
        State state,
        Instant since,
        Optional<UnknownReason> reason,
        int listings,
        Optional<Instant> lastSuccess,
        Optional<FailedAttempt> lastFailure,
        Optional<Duration> meanInterval,
        Optional<String> notice) {

    /** A platform without a notice. */
    public PlatformStatus(
            PlatformId platform,
            String name,
            State state,
            Instant since,
            Optional<UnknownReason> reason,
            int listings,
            Optional<Instant> lastSuccess,
            Optional<FailedAttempt> lastFailure,
            Optional<Duration> meanInterval) {
        this(platform, name, state, since, reason, listings, lastSuccess, lastFailure, meanInterval, Optional.empty());
    }

    /** The state of a platform. */
    public enum State {
        /** We recognise its links and cannot ask it. */
        NOT_ASKED("not-asked"),
        /** No attempt has ended yet. */
        STARTING("starting"),
        ANSWERING("answering"),
        /** It stopped answering: its last answers are shown with their age. */
        SILENT("silent"),
        /** Operators paused it: it is not polled, and its last answers are shown with their age. */
        PAUSED("paused");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word in JSON and pages. */
        public String code() {
            return code;
        }
    }

    /** Whether responses about this platform are the same for both. */
    boolean readsAs(PlatformStatus other) {
        return name.equals(other.name)
                && state == other.state
                && since.equals(other.since)
                && reason.equals(other.reason)
                && notice.equals(other.notice);
    }

    public boolean isSilent() {
        return state == State.SILENT;
    }

    /** Whether its answers only get older: it is silent or paused. */
    public boolean isAgeing() {
        return state == State.SILENT || state == State.PAUSED;
    }

    /** The same, paused by operators since then. */
    public PlatformStatus paused(Instant at) {
        return new PlatformStatus(
                platform,
                name,
                State.PAUSED,
                at,
                Optional.empty(),
                listings,
                lastSuccess,
                lastFailure,
                meanInterval,
                notice);
    }

    /** The same with that notice. */
    public PlatformStatus withNotice(Optional<String> text) {
        return new PlatformStatus(
                platform, name, state, since, reason, listings, lastSuccess, lastFailure, meanInterval, text);
    }
}
