package fr.guichet.cli;

/** A failure that the user can mend, in one line. */
final class CommandFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    CommandFailed(int exitStatus, String message) {
        super(message, null, false, false);
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }
}
