package fr.guichet.client;

/**
 * No request was sent, because we are not allowed to. It says nothing about the platform and is no {@link fr.guichet.spi.Failure}: it passes through the adapter
 * to the caller, which drops the attempt.
 */
public final class RequestNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for operators */
    public RequestNotSentException(String why) {
        super(why, null, false, false);
    }

    /** For operators. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
