package fr.guichet.sandbox.doctolib;

/** Hands out ids, each once. */
final class Numbers {

    private int profile = 150_000;
    private int motive = 2_500_000;
    private int agenda = 400_000;
    private long practice = 900_000;

    int profile() {
        return ++profile;
    }

    int motive() {
        return ++motive;
    }

    int agenda() {
        return ++agenda;
    }

    /** A practice that no link of a registry names. */
    long practice() {
        return ++practice;
    }
}
