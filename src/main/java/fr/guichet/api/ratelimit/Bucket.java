package fr.guichet.api.ratelimit;

/** What one client may still ask. Thread-safe. */
final class Bucket {

    private final double most;
    private final double perNano;
    private double tokens;
    private long at;

    /** A full one. */
    Bucket(double most, double perSecond, long nanoTime) {
        this.most = most;
        this.perNano = perSecond / 1e9;
        this.tokens = most;
        this.at = nanoTime;
    }

    /**
     * What became of a wish.
     *
     * @param granted whether it may be answered
     * @param left how many more may be asked now
     * @param retrySeconds in how many whole seconds one more may be asked, at least 1; 0 when granted
     */
    record Decision(boolean granted, long left, long retrySeconds) {}

    synchronized Decision take(long nanoTime) {
        tokens = Math.min(most, tokens + Math.max(0, nanoTime - at) * perNano);
        at = nanoTime;
        if (tokens < 1) {
            return new Decision(false, 0, Math.max(1, (long) Math.ceil((1 - tokens) / perNano / 1e9)));
        }
        tokens--;
        return new Decision(true, (long) tokens, 0);
    }

    /** Gives back a part of what was taken. */
    synchronized void giveBack(double part) {
        tokens = Math.min(most, tokens + part);
    }
}
