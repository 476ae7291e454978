package fr.guichet.cli;

/** What scripts may rely on. */
final class ExitStatus {

    static final int OK = 0;
    /** It could not be done: a port is taken, a process would not start. */
    static final int FAILED = 1;
    /** The command line is wrong: an unknown option, a missing file, a link nobody recognises. */
    static final int USAGE = 2;
    /** The platform refused, could not be reached, or answered what we cannot read. */
    static final int NOT_ANSWERED = 3;
    /** The registry's file is refused, or a file of communes. */
    static final int REGISTRY_REFUSED = 4;

    private ExitStatus() {}
}
