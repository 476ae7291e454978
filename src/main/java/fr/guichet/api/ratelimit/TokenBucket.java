package fr.guichet.api.ratelimit;

/** A token bucket: a client may send {@code burst} requests at once, and {@code perSecond} more each second. Thread-safe. */
final class TokenBucket {

    private final int burst;
    private final double perSecond;
    private double tokens;
    private long filledAt;

    /** A full one. */
    TokenBucket(int burst, double perSecond, long nanoTime) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.tokens = burst;
        this.filledAt = nanoTime;
    }

    /**
     * The result of taking a token.
     *
     * @param isAllowed false if there was none
     * @param left how many tokens are left
     * @param retrySeconds in how many whole seconds there is one again, at least 1; 0 if allowed
     */
    record Take(boolean isAllowed, long left, long retrySeconds) {}

    int burst() {
        return burst;
    }

    double perSecond() {
        return perSecond;
    }

    synchronized Take take(long nanoTime) {
        double perNano = perSecond / 1e9;
        tokens = Math.min(burst, tokens + Math.max(0, nanoTime - filledAt) * perNano);
        filledAt = nanoTime;
        if (tokens < 1) {
            return new Take(false, 0, Math.max(1, (long) Math.ceil((1 - tokens) / perNano / 1e9)));
        }
        tokens--;
        return new Take(true, (long) tokens, 0);
    }

    /** Gives back a part of a token. */
    synchronized void giveBack(double part) {
        tokens = Math.min(burst, tokens + part);
    }
}
