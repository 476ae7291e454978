package fr.guichet.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How keeping is going, for operators.
 *
 * @param state whether what is remembered reaches the file
 * @param fileBytes how large the file is; empty when there is none
 * @param tooLarge whether that is more than the settings allow
 * @param lastWritten when a batch last reached the file; empty when none did since the start
 * @param unwritten how many records wait to be written
 * @param lost how many records could not be kept since the start, for want of room or because they cannot be written
 * @param unreadable how many rows of the file could not be read since the start
 * @param setAside the name of a corrupt file that was set aside since the start; empty when none was
 */
public record StoreHealth(
        State state,
        OptionalLong fileBytes,
        boolean tooLarge,
        Optional<Instant> lastWritten,
        int unwritten,
        long lost,
        long unreadable,
        Optional<String> setAside) {

    /** Whether what is remembered reaches the file. */
    public sealed interface State {

        /** It does. */
        record Writing() implements State {}

        /**
         * It does not; everything else goes on.
         *
         * @param reason why, for people
         * @param since when that began
         */
        record MemoryOnly(String reason, Instant since) implements State {}
    }

    public boolean isWriting() {
        return state instanceof State.Writing;
    }
}
