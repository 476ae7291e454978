package fr.guichet.sandbox.keldoc;

/** Hands out ids, each once. */
final class Numbers {

    private long clinic = 2_500;
    private long cabinet = 900_000;
    private long category = 2_500;
    private long motive = 81_000;
    private long agenda = 49_000;

    long clinic() {
        return ++clinic;
    }

    /** A cabinet that no link of a registry names. */
    long cabinet() {
        return ++cabinet;
    }

    long category() {
        return ++category;
    }

    long motive() {
        return ++motive;
    }

    long agenda() {
        return ++agenda;
    }
}
