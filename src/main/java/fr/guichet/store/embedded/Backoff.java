package fr.guichet.store.embedded;

/** Back-off counted in runs of the writer: a retry at the next run, then after two runs, four, and so on, up to thirty-two. */
final class Backoff {

    private static final int MOST = 32;

    private int pause = 1;
    private int turnsLeft = 1;

    /** Counts a run. @return whether a retry is due */
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
