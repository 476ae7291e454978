package fr.guichet.store.embedded;

/** The file cannot be read or written now; the message says why, for operators. */
final class FileUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    FileUnavailableException(String message) {
        super(message);
    }
}
