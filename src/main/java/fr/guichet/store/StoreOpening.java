package fr.guichet.store;

/** How opening a store ended. */
public sealed interface StoreOpening {

    /**
     * It runs, if only from memory: its health says which.
     *
     * @param store to be closed at the end
     */
    record Opened(Store store) implements StoreOpening {}

    /**
     * It must not run, because going on would lose what the file holds: it was written by a newer version, or could not be brought to this one. The file is as it
     * was.
     *
     * @param message what is wrong and what to do, for operators
     */
    record Refused(String message) implements StoreOpening {}
}
