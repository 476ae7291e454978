package fr.guichet.store.codec;

/** A kept body that is not, or no more, of a shape we know. */
public final class UnreadableBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
