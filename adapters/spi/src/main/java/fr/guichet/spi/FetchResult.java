package fr.guichet.spi;

import fr.guichet.model.Provenance;
import java.util.List;
import java.util.function.Supplier;

/**
 * How one asking ended, in exactly one of three ways.
 *
 * @param <T> what was asked for
 */
public sealed interface FetchResult<T> {

    /**
     * Answered and understood.
     *
     * @param warnings what could not be used, beside the part that could
     * @param provenance who said it and when
     */
    record Fetched<T>(T value, List<Warning> warnings, Provenance provenance) implements FetchResult<T> {
        public Fetched {
            warnings = List.copyOf(warnings);
        }
    }

    /** The platform says that nothing changed: keep the value, renew the provenance. */
    record Unchanged<T>(Provenance provenance) implements FetchResult<T> {}

    /** Not answered, or not understood: keep the last known. */
    record Failed<T>(Failure failure) implements FetchResult<T> {}

    /** Runs an asking whose client throws what went wrong, and makes that a value again. Every other exception is a bug and goes through. */
    static <T> FetchResult<T> of(Supplier<FetchResult<T>> asking) {
        try {
            return asking.get();
        } catch (FetchFailedException e) {
            return new Failed<>(e.failure());
        }
    }
}
