package fr.guichet.gazetteer;

/** Why a file of communes is refused, before it is known which file it is. */
final class RefusedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedRowException(String message) {
        super(message, null, false, false);
    }
}
