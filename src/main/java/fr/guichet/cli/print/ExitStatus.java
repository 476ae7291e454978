package fr.guichet.cli.print;

/** What scripts may rely on. */
public final class ExitStatus {

    public static final int OK = 0;
    /** It could not be done: a port is taken, a process would not start. */
    public static final int FAILED = 1;
    /** The command line is wrong: an unknown option, a missing file, a link nobody recognises. */
    public static final int USAGE = 2;
    /** The platform refused, could not be reached, or answered what we cannot read. */
    public static final int NOT_ANSWERED = 3;
    /** The registry's file is refused, or a file of communes. */
    public static final int REGISTRY_REFUSED = 4;

    private ExitStatus() {}
}
