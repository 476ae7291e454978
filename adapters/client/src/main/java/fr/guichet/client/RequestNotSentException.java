package fr.guichet.client;

/** Nothing was asked because we hold ourselves back. It says nothing of the platform, so it is no failure: it ends the asking, passes through the adapter, and whoever began the asking drops it. */
public final class RequestNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for people */
    public RequestNotSentException(String why) {
        super(why, null, false, false);
    }

    /** For people. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
