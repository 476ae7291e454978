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
        Optional<Duration> meanInterval) {

    /** What may hold of a platform. */
    public enum State {
        /** We recognise its links and cannot ask it. */
        NOT_ASKED("not-asked"),
        /** No attempt has ended yet. */
        STARTING("starting"),
        ANSWERING("answering"),
        /** It stopped talking to us: what it last said is shown with its age. */
        SILENT("silent");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word in JSON and pages. */
        public String code() {
            return code;
        }
    }

    public boolean isSilent() {
        return state == State.SILENT;
    }
}
