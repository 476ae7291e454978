package fr.guichet.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The paths of a data directory.
 *
 * @param directory the data directory
 */
record DataFiles(Path directory) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The database. */
    Path database() {
        return directory.resolve("guichet" + H2.SUFFIX);
    }

    /** A database being built: it replaces the other one atomically or is deleted. */
    Path draft() {
        return directory.resolve("guichet-draft" + H2.SUFFIX);
    }

    /** The active decisions, apart from the database. */
    Path decisions() {
        return directory.resolve("decisions.jsonl");
    }

    /** What limits the requests to each platform, apart from the database. */
    Path limits() {
        return directory.resolve("limits.jsonl");
    }

    /** Locked by the one process that uses the directory. */
    Path lock() {
        return directory.resolve("guichet.lock");
    }

    /** Replaces the database with the draft, atomically. */
    void acceptDraft() throws IOException {
        Files.move(draft(), database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void dropDraft() throws IOException {
        Files.deleteIfExists(draft());
    }

    /** Renames the database. */
    Path setAside(String why, Instant now) throws IOException {
        return Files.move(database(), aside(why, now));
    }

    /** Copies the database to another name. */
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
