package fr.guichet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Responses recorded from the real platforms, stored beside the project and never copied into it; their folder is the system property {@code shared.directory}.
 * A test that reads one says "recorded" in its name, and is skipped where they are absent.
 */
public final class Recorded {

    private Recorded() {}

    /** A recorded file; the test is skipped when it is not there. */
    public static Path file(String name) {
        Path file = Path.of(System.getProperty("shared.directory", "../shared"), "recorded", name);
        Assumptions.assumeTrue(Files.isReadable(file), "recorded answers are not here: " + name);
        return file;
    }

    /** A recorded file's text, in UTF-8. */
    public static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recorded file as a wire record. */
    public static <T> T read(String name, Class<T> wire) {
        return Samples.parse(text(name), wire);
    }
}
