package fr.guichet.api.ratelimit;

import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Whether a request is within its client's rate limit, and what that adds to the response. */
public final class RateLimitResult {

    private final TokenBucket bucket;
    private final TokenBucket.Take take;
    private final boolean isPartner;
    private final double unchangedCost;

    RateLimitResult(TokenBucket bucket, TokenBucket.Take take, boolean isPartner, double unchangedCost) {
        this.bucket = bucket;
        this.take = take;
        this.isPartner = isPartner;
        this.unchangedCost = unchangedCost;
    }

    public boolean isAllowed() {
        return take.isAllowed();
    }

    /** Completes the response to an allowed request: a 304 costs less, and a partner gets the rate limit headers. */
    public void settle(HttpServerResponse response) {
        giveBackUnchanged(response);
        if (isPartner) {
            addPartnerHeaders(response);
        }
    }

    boolean isPartner() {
        return isPartner;
    }

    void giveBackUnchanged(HttpServerResponse response) {
        if (response.getStatusCode() == 304) {
            bucket.giveBack(1 - unchangedCost);
        }
    }

    /** These headers are for one partner, so shared caches must not store the response. */
    void addPartnerHeaders(HttpServerResponse response) {
        addLimitHeaders(response);
        @Nullable String cacheControl = response.headers().get("Cache-Control");
        if (cacheControl != null) {
            response.putHeader("Cache-Control", cacheControl.replace("public", "private"));
        }
    }

    void addRefusalHeaders(HttpServerResponse response) {
        addLimitHeaders(response);
        response.putHeader("Retry-After", Long.toString(take.retrySeconds()));
    }

    private void addLimitHeaders(HttpServerResponse response) {
        long window = Math.max(1, Math.round(bucket.burst() / bucket.perSecond()));
        long reset = take.isAllowed() ? window : take.retrySeconds();
        response.putHeader("RateLimit-Policy", "\"fair-use\";q=" + bucket.burst() + ";w=" + window);
        response.putHeader("RateLimit", "\"fair-use\";r=" + take.left() + ";t=" + reset);
    }
}
