package fr.guichet.cli;

/** The exit statuses that scripts may rely on. */
final class ExitStatus {

    static final int OK = 0;
    /** The command failed: a port is taken, a process did not start. */
    static final int FAILED = 1;
    /** The command line or a setting is wrong: an unknown option, a missing file, a link that no adapter recognises. */
    static final int USAGE = 2;
    /** The platform refused, was unreachable, or answered something unreadable. */
    static final int NOT_ANSWERED = 3;
    /** The file of the registry or of the communes is refused. */
    static final int REGISTRY_REFUSED = 4;

    private ExitStatus() {}
}
