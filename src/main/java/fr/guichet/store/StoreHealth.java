package fr.guichet.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The state of persistence, for operators.
 *
 * @param state whether records reach the file
 * @param fileBytes size of the file; empty when there is none
 * @param tooLarge whether that is more than the settings allow
 * @param lastWritten when a batch last reached the file; empty when none did since the start
 * @param unwritten how many records wait to be written
 * @param lost how many records were dropped since the start, because the queue was full or because the database rejects them
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

    /** Whether records reach the file. */
    public sealed interface State {

        /** They do. */
        record Writing() implements State {}

        /**
         * They do not; the service runs from memory.
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
