package fr.guichet.spi;

import fr.guichet.model.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a fetch ended, in exactly one of three ways.
 *
 * @param <T> the value fetched
 */
public sealed interface FetchResult<T> {

    /**
     * Answered and understood, at least in part.
     *
     * @param warnings what could not be used, beside the part that could
     * @param provenance the source of the value and its time
     * @param refusal the refusal that cut a partial answer short, so that the platform is paused; empty when none did
     */
    record Fetched<T>(T value, List<Warning> warnings, Provenance provenance, Optional<Failure.Refused> refusal)
            implements FetchResult<T> {

        public Fetched {
            warnings = List.copyOf(warnings);
        }

        /** No refusal. */
        public Fetched(T value, List<Warning> warnings, Provenance provenance) {
            this(value, warnings, provenance, Optional.empty());
        }
    }

    /** The platform says that nothing changed: keep the value, renew the provenance. */
    record Unchanged<T>(Provenance provenance) implements FetchResult<T> {}

    /** Not answered, or not understood: keep the last known value. */
    record Failed<T>(Failure failure) implements FetchResult<T> {}

    /** Runs a fetch and turns a {@link FetchFailedException} into {@link Failed}. Every other exception is a bug and passes. */
    static <T> FetchResult<T> of(Supplier<FetchResult<T>> fetch) {
        try {
            return fetch.get();
        } catch (FetchFailedException e) {
            return new Failed<>(e.failure());
        }
    }
}
