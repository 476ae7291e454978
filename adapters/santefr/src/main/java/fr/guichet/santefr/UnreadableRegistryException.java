package fr.guichet.santefr;

/** The registry cannot be trusted as a whole; the message says what is wrong and where. It ends as a value in {@link SanteFrAdapter}. */
final class UnreadableRegistryException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRegistryException(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
