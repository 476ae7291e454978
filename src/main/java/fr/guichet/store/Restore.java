package fr.guichet.store;

import java.nio.file.Path;
import java.util.Optional;

/** How bringing a backup back ended. */
public sealed interface Restore {

    /**
     * The next start finds what the backup holds.
     *
     * @param setAside where the file is that was there before; empty when there was none
     */
    record Done(Optional<Path> setAside) implements Restore {}

    /**
     * Nothing was touched.
     *
     * @param reason for operators
     */
    record Refused(String reason) implements Restore {}
}
