package fr.guichet.api.ratelimit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The token buckets of partners, by the key that they send. Thread-safe. */
final class PartnerLimits {

    private static final String SETTINGS = "guichet.fair-use.partners.";
    private static final double MINUTE = 60;

    private final Map<String, TokenBucket> byKey = new HashMap<>();

    /**
     * @param partners by name
     * @param nanoTime real time
     * @throws IllegalStateException if a key is blank or not unique, or a limit is not positive; names the setting, and never the key
     */
    PartnerLimits(Map<String, RateLimitSettings.Partner> partners, LongSupplier nanoTime) {
        Map<String, String> names = new HashMap<>();
        partners.forEach((name, partner) -> {
            if (partner.key().isBlank()) {
                throw new IllegalStateException(SETTINGS + name + ".key is blank: anybody could send it");
            }
            @Nullable String other = names.put(partner.key(), name);
            if (other != null) {
                throw new IllegalStateException(SETTINGS + name + ".key is also that of " + other);
            }
            byKey.put(partner.key(), bucket(name, partner, nanoTime));
        });
    }

    private static TokenBucket bucket(String name, RateLimitSettings.Partner partner, LongSupplier nanoTime) {
        int burst = partner.perMinute().orElse(partner.burst());
        double perSecond = partner.perMinute().isPresent() ? burst / MINUTE : partner.perSecond();
        if (burst < 1 || !(perSecond > 0)) {
            throw new IllegalStateException(
                    SETTINGS + name + ": a limit is at least one request, and more than none a second");
        }
        return new TokenBucket(burst, perSecond, nanoTime.getAsLong());
    }

    /** Empty if no partner has that key. */
    Optional<TokenBucket> find(@Nullable String key) {
        return Optional.ofNullable(key).map(byKey::get);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }
}
