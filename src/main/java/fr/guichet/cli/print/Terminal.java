package fr.guichet.cli.print;

/**
 * What may be shown where.
 *
 * @param coloursOut whether standard output shows colours: it is a terminal, and {@code NO_COLOR} is not set
 * @param isErr whether standard error is a terminal
 */
public record Terminal(boolean coloursOut, boolean isErr) {

    /** No terminal at all: for scripts and tests. */
    static final Terminal NONE = new Terminal(false, false);

    /** The launcher says: Java cannot tell the two apart. */
    private static final String OUT = "guichet.terminal.out";

    private static final String ERR = "guichet.terminal.err";

    public static Terminal here() {
        String noColour = System.getenv("NO_COLOR");
        boolean coloursWanted = noColour == null || noColour.isEmpty();
        return new Terminal(Boolean.getBoolean(OUT) && coloursWanted, Boolean.getBoolean(ERR));
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

    String doubtful(String text) {
        return painted("33", text);
    }

    private String painted(String code, String text) {
        return coloursOut && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
