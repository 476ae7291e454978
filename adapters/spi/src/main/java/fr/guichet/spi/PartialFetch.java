package fr.guichet.spi;

import fr.guichet.model.Missing;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an availability in parts, such as motive after motive. A part that fails is recorded as missing, no part is requested after a refusal, and {@link #result} decides whether
 * the whole is fetched or failed. One use, one thread.
 */
public final class PartialFetch {

    private final List<Warning> warnings = new ArrayList<>();
    private @Nullable Failure failure;
    private int answers;

    /** Counts an answer, which makes the whole a partial answer rather than a failure. */
    public void answered() {
        answers++;
    }

    public void warn(String reason, String detail) {
        warnings.add(new Warning(reason, detail));
    }

    public void warn(List<Warning> some) {
        warnings.addAll(some);
    }

    public boolean isRefused() {
        return failure instanceof Failure.Refused;
    }

    /** The parts of one place, of which some are missing from the start. */
    public PlaceParts parts(List<Missing> missing) {
        return new PlaceParts(missing);
    }

    /** Failed with the strongest failure if there was one and no answer; else fetched, with the refusal if there was one. */
    public FetchResult<List<PlaceAvailability>> result(List<PlaceAvailability> places, Provenance provenance) {
        if (failure != null && answers == 0) {
            return new FetchResult.Failed<>(failure);
        }
        Optional<Failure.Refused> refusal =
                failure instanceof Failure.Refused refused ? Optional.of(refused) : Optional.empty();
        return new FetchResult.Fetched<>(places, warnings, provenance, refusal);
    }

    /** The parts of one place. */
    public final class PlaceParts {

        private final List<Missing> missing;
        private boolean isRejected;

        private PlaceParts(List<Missing> missing) {
            this.missing = new ArrayList<>(missing);
        }

        /**
         * Runs the requests of one part, unless the platform has refused. What they stored before a failure stands.
         *
         * @return whether the part is complete; else it is missing
         */
        public boolean fetch(String name, Runnable requests) {
            if (isRefused()) {
                skip(name, UnknownReason.REFUSED);
                return false;
            }
            try {
                requests.run();
                return true;
            } catch (FetchFailedException e) {
                fail(name, e.failure());
                return false;
            }
        }

        /** Records a part that is not requested. */
        public void skip(String name, UnknownReason reason) {
            missing.add(new Missing(name, reason));
        }

        /**
         * Records slots that cannot be understood: a warning, and a missing part if it is complete and has no other slot.
         *
         * @param reason the code of the warning
         */
        public void unreadable(String name, String reason, int count, boolean isOnlyThose) {
            if (count > 0) {
                warn(reason, count + " of " + name);
                if (isOnlyThose) {
                    skip(name, UnknownReason.UNREADABLE);
                }
            }
        }

        public List<Missing> missing() {
            return List.copyOf(missing);
        }

        /** Whether the platform turned the parameters of a part down and did not refuse, so that the parts can be planned anew. */
        public boolean isRejected() {
            return isRejected && !isRefused();
        }

        private void fail(String name, Failure part) {
            failure = failure == null ? part : Failure.strongest(failure, part);
            isRejected |= part instanceof Failure.Rejected;
            skip(name, part.reason());
        }
    }
}
