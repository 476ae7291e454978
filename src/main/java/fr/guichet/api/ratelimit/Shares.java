package fr.guichet.api.ratelimit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Everybody's share: of each client address one, and of each partner one of his own. Thread-safe. */
@Singleton
public final class Shares {

    /** Addresses that are counted, as they are kept. Pages are not. */
    private static final String COUNTED = "/api/";

    private static final String KEY_HEADER = "X-Guichet-Key";

    private static final RateLimitResult FREE =
            new RateLimitResult(new Share(new Bucket(1, 1, 0), 1, 1, false), new Bucket.Decision(true, 0, 0), 1);

    private final FairUseSettings settings;
    private final Callers callers;
    private final Buckets clients;
    private final PartnerShares partners;

    Shares(FairUseSettings settings, Callers callers) {
        this.settings = settings;
        this.callers = callers;
        this.clients = new Buckets(settings.burst(), settings.perSecond(), System::nanoTime);
        this.partners = new PartnerShares(settings.partners(), System::nanoTime);
    }

    /** Counts one more answer of whoever asks, if his share is not used up; that of a kept page is free. */
    public RateLimitResult takeKept(HttpServerRequest request) {
        return request.uri().startsWith(COUNTED) ? take(request) : FREE;
    }

    /** Counts one more answer of whoever asks, if his share is not used up. */
    RateLimitResult take(HttpServerRequest request) {
        if (!settings.enabled()) {
            return FREE;
        }
        @Nullable String key = partners.isEmpty() ? null : request.getHeader(KEY_HEADER);
        Share share = partners.find(key).orElseGet(() -> ofClient(request));
        return new RateLimitResult(share, share.bucket().take(System.nanoTime()), settings.unchangedCost());
    }

    private Share ofClient(HttpServerRequest request) {
        Bucket bucket = clients.of(callers.household(request));
        return new Share(bucket, settings.burst(), settings.perSecond(), false);
    }
}
