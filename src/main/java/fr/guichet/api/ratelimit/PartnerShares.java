package fr.guichet.api.ratelimit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Those who have a share of their own in place of their address's, by the key they send. Thread-safe. */
final class PartnerShares {

    private static final String SETTINGS = "guichet.fair-use.partners.";
    private static final double MINUTE = 60;

    private final Map<String, Share> byKey = new HashMap<>();

    /**
     * @param partners by name
     * @param nanoTime real time
     * @throws IllegalStateException when a key is blank or another partner's, or a share is none; says which setting it is, and tells no key
     */
    PartnerShares(Map<String, FairUseSettings.Partner> partners, LongSupplier nanoTime) {
        Map<String, String> names = new HashMap<>();
        partners.forEach((name, partner) -> {
            if (partner.key().isBlank()) {
                throw new IllegalStateException(SETTINGS + name + ".key is blank: anybody could send it");
            }
            @Nullable String other = names.put(partner.key(), name);
            if (other != null) {
                throw new IllegalStateException(SETTINGS + name + ".key is also that of " + other);
            }
            byKey.put(partner.key(), share(name, partner, nanoTime));
        });
    }

    private static Share share(String name, FairUseSettings.Partner partner, LongSupplier nanoTime) {
        int burst = partner.perMinute().orElse(partner.burst());
        double perSecond = partner.perMinute().isPresent() ? burst / MINUTE : partner.perSecond();
        if (burst < 1 || !(perSecond > 0)) {
            throw new IllegalStateException(
                    SETTINGS + name + ": a share is at least one question, and more than none a second");
        }
        return new Share(new Bucket(burst, perSecond, nanoTime.getAsLong()), burst, perSecond, true);
    }

    /** Empty when nobody has that key. */
    Optional<Share> find(@Nullable String key) {
        return Optional.ofNullable(key).map(byKey::get);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }
}
