package fr.guichet.store.embedded;

/** How opening the file of a data directory ended. */
sealed interface FileOpening {

    /**
     * It can be read and written.
     *
     * @param file to be closed or abandoned at the end
     * @param isNew whether it may lack what was kept before: it was begun since the start and not filled
     */
    record Opened(StoreFile file, boolean isNew) implements FileOpening {}

    /** Not now: it may work later. */
    record Unavailable(String reason) implements FileOpening {}

    /** It must not be written by this version; it is as it was. */
    record Refused(String message) implements FileOpening {}
}
