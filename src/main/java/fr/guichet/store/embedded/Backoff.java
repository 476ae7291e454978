package fr.guichet.store.embedded;

/** When to try again what failed: at the next turn, then after two turns, four, and so on, at most every thirty-two. */
final class Backoff {

    private static final int MOST = 32;

    private int pause = 1;
    private int turnsLeft = 1;

    /** Counts a turn. @return whether it is time to try */
    boolean isDue() {
        turnsLeft--;
        return turnsLeft <= 0;
    }

    void failed() {
        turnsLeft = pause;
        pause = Math.min(MOST, pause * 2);
    }

    void succeeded() {
        pause = 1;
        turnsLeft = 1;
    }
}
