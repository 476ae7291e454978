package fr.guichet.cli.print;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the terminal can show.
 *
 * @param coloursOut whether standard output shows colours: it is a terminal, and {@code NO_COLOR} is not set
 * @param isErr whether standard error is a terminal
 */
public record Terminal(boolean coloursOut, boolean isErr) {

    /** Standard output in UTF-8, whatever the locale says: names have accents, and scripts read them. Do not close it. */
    public static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** No terminal: for scripts and tests. */
    static final Terminal NONE = new Terminal(false, false);

    /** Set by the launcher: Java cannot distinguish the two. */
    private static final String IS_OUT = "guichet.terminal.out";

    private static final String IS_ERR = "guichet.terminal.err";

    public static Terminal here() {
        String noColour = System.getenv("NO_COLOR");
        boolean coloursWanted = noColour == null || noColour.isEmpty();
        return new Terminal(Boolean.getBoolean(IS_OUT) && coloursWanted, Boolean.getBoolean(IS_ERR));
    }

    String bold(String text) {
        return painted("1", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    String good(String text) {
        return painted("32", text);
    }

    String warning(String text) {
        return painted("33", text);
    }

    private String painted(String code, String text) {
        return coloursOut && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
