package fr.guichet.gazetteer;

/** A file of communes is invalid and not used. */
public final class RefusedCommunesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;

    RefusedCommunesException(String message) {
        super(message, null, false, false);
        this.message = message;
    }

    /** Which file, where in it and why, on one line. */
    @Override
    public String getMessage() {
        return message;
    }
}
