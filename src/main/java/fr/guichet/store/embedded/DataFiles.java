package fr.guichet.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The files of a data directory.
 *
 * @param directory where they are
 */
record DataFiles(Path directory) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The one file that matters. */
    Path database() {
        return directory.resolve("guichet" + H2.SUFFIX);
    }

    /** A database in the making: it takes the place of the other in one move, or is thrown away. */
    Path draft() {
        return directory.resolve("guichet-draft" + H2.SUFFIX);
    }

    /** Held by the one process that uses the directory. */
    Path lock() {
        return directory.resolve("guichet.lock");
    }

    /** Puts a finished draft in the place of the database, in one move. */
    void acceptDraft() throws IOException {
        Files.move(draft(), database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void dropDraft() throws IOException {
        Files.deleteIfExists(draft());
    }

    /** Takes the database out of the way, and keeps it. */
    Path setAside(String why, Instant now) throws IOException {
        return Files.move(database(), aside(why, now));
    }

    /** Keeps the database as it is under another name too. */
    Path copyAside(String why, Instant now) throws IOException {
        return Files.copy(database(), aside(why, now));
    }

    private Path aside(String why, Instant now) {
        String name = database().getFileName() + "." + why + "-" + STAMP.format(now);
        Path free = directory.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = directory.resolve(name + "-" + i);
        }
        return free;
    }
}
