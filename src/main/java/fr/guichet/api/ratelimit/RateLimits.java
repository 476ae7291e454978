package fr.guichet.api.ratelimit;

import fr.guichet.caller.Callers;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rate limit of each caller, and of each partner in place of its caller's. Thread-safe. */
@Singleton
public final class RateLimits {

    /** Only requests to the API are limited. Cached responses are looked up by this spelling of the path. */
    private static final String LIMITED = "/api/";

    private static final String KEY_HEADER = "X-Guichet-Key";

    private static final RateLimitResult UNLIMITED =
            new RateLimitResult(new TokenBucket(1, 1, 0), new TokenBucket.Take(true, 0, 0), false, 1);

    private final RateLimitSettings settings;
    private final Callers callers;
    private final TokenBuckets clients;
    private final PartnerLimits partners;

    RateLimits(RateLimitSettings settings, Callers callers) {
        this.settings = settings;
        this.callers = callers;
        this.clients = new TokenBuckets(settings.burst(), settings.perSecond(), System::nanoTime);
        this.partners = new PartnerLimits(settings.partners(), System::nanoTime);
    }

    /** Counts a request that a cached response may answer; a cached page is not limited. */
    public RateLimitResult takeCached(HttpServerRequest request) {
        return request.uri().startsWith(LIMITED) ? take(request) : UNLIMITED;
    }

    /** Counts a request to the API. */
    RateLimitResult take(HttpServerRequest request) {
        if (!settings.enabled()) {
            return UNLIMITED;
        }
        @Nullable String key = partners.isEmpty() ? null : request.getHeader(KEY_HEADER);
        Optional<TokenBucket> partner = partners.find(key);
        TokenBucket bucket = partner.orElseGet(() -> clients.of(callers.callerOf(request)));
        return new RateLimitResult(
                bucket, bucket.take(System.nanoTime()), partner.isPresent(), settings.unchangedCost());
    }
}
