package fr.guichet.api.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.OptionalInt;

/** The rate limits. */
@ConfigMapping(prefix = "guichet.fair-use")
public interface RateLimitSettings {

    @WithDefault("true")
    boolean enabled();

    /** How many requests a caller may send at once: a page with a map sends some dozens. */
    @WithDefault("600")
    int burst();

    /** How many more each second; a whole school behind one address sends fewer. */
    @WithDefault("30")
    double perSecond();

    /** What a request costs that is answered with 304: more than 0, at most 1. */
    @WithDefault("0.2")
    double unchangedCost();

    /** How many requests may wait for a response; further ones are refused at once. */
    @WithDefault("400")
    int mostWaiting();

    /** Partners with a key, by name. */
    Map<String, Partner> partners();

    /** A partner. */
    interface Partner {

        /** Sent in the header {@code X-Guichet-Key}. */
        String key();

        @WithDefault("6000")
        int burst();

        @WithName("per-second")
        @WithDefault("300")
        double perSecond();

        /** How many requests a minute, in place of the two above. */
        OptionalInt perMinute();
    }
}
