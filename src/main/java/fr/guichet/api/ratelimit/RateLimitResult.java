package fr.guichet.api.ratelimit;

import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** What became of somebody's wish for one more answer. */
public final class RateLimitResult {

    private final Share share;
    private final Bucket.Decision decision;
    private final double unchangedCost;

    RateLimitResult(Share share, Bucket.Decision decision, double unchangedCost) {
        this.share = share;
        this.unchangedCost = unchangedCost;
        this.decision = decision;
    }

    /** False when he has used up his share. */
    public boolean isGranted() {
        return decision.granted();
    }

    /** Settles what was granted: an answer that the asker had already costs less, and a partner is told what is left. */
    public void settle(HttpServerResponse answered) {
        giveBackUnchanged(answered);
        if (share.isPartner()) {
            tellPartner(answered);
        }
    }

    boolean isPartners() {
        return share.isPartner();
    }

    void giveBackUnchanged(HttpServerResponse answered) {
        if (answered.getStatusCode() == 304) {
            share.bucket().giveBack(1 - unchangedCost);
        }
    }

    /** What is told to one partner is not kept for everybody. */
    void tellPartner(HttpServerResponse answer) {
        tell(answer);
        @Nullable String cacheControl = answer.headers().get("Cache-Control");
        if (cacheControl != null) {
            answer.putHeader("Cache-Control", cacheControl.replace("public", "private"));
        }
    }

    void tellRefused(HttpServerResponse refusal) {
        tell(refusal);
        refusal.putHeader("Retry-After", Long.toString(decision.retrySeconds()));
    }

    private void tell(HttpServerResponse response) {
        long window = Math.max(1, Math.round(share.burst() / share.perSecond()));
        long reset = decision.granted() ? window : decision.retrySeconds();
        response.putHeader("RateLimit-Policy", "\"fair-use\";q=" + share.burst() + ";w=" + window);
        response.putHeader("RateLimit", "\"fair-use\";r=" + decision.left() + ";t=" + reset);
    }
}
