package fr.guichet.store;

import java.nio.file.Path;

/** How a backup ended. */
public sealed interface Backup {

    /**
     * It is there, whole.
     *
     * @param file where
     * @param bytes how large
     */
    record Made(Path file, long bytes) implements Backup {}

    /**
     * There is none; a file that was there before is as it was.
     *
     * @param reason for operators
     */
    record Failed(String reason) implements Backup {}
}
