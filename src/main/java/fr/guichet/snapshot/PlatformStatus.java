package fr.guichet.snapshot;

import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a platform is doing, as everybody may see it.
 *
 * @param platform which
 * @param name what people call it
 * @param state what holds
 * @param since since when it holds
 * @param reason why it is silent; empty otherwise
 * @param listings how many listings we have there
 * @param lastSuccess when it last answered; empty when it never did
 * @param lastFailure the last attempt that failed; empty when none did
 * @param meanInterval between two askings of the same listing, on the simulated clock; empty when it is not asked
 * @param notice what operators tell the public about it; empty when nothing
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

    /** A platform of which operators tell nothing. */
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

    /** What may hold of a platform. */
    public enum State {
        /** We recognise its links and cannot ask it. */
        NOT_ASKED("not-asked"),
        /** No attempt has ended yet. */
        STARTING("starting"),
        ANSWERING("answering"),
        /** It stopped talking to us: what it last said is shown with its age. */
        SILENT("silent"),
        /** Operators let it rest: it is not asked, and what it last said is shown with its age. */
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

    /** Whether everybody who reads an answer that touches this platform would read the same. */
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

    /** Whether what we know of it only gets older: it does not talk to us, or we do not ask. */
    public boolean isAgeing() {
        return state == State.SILENT || state == State.PAUSED;
    }

    /** The same, not asked since then because operators let it rest. */
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

    /** The same, with what operators tell the public. */
    public PlatformStatus withNotice(Optional<String> text) {
        return new PlatformStatus(
                platform, name, state, since, reason, listings, lastSuccess, lastFailure, meanInterval, text);
    }
}
