package fr.guichet.api.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.OptionalInt;

/** How much one may ask. */
@ConfigMapping(prefix = "guichet.fair-use")
public interface FairUseSettings {

    @WithDefault("true")
    boolean enabled();

    /** Questions of one client address at once: a page with a map asks some dozens. */
    @WithDefault("600")
    int burst();

    /** How many more each second; a whole school behind one address asks less. */
    @WithDefault("30")
    double perSecond();

    /** What a question costs whose answer the client has already: more than 0, at most 1. */
    @WithDefault("0.2")
    double unchangedCost();

    /** How many questions may wait to be answered; one that finds more waiting is refused at once. */
    @WithDefault("400")
    int mostWaiting();

    /** Those who have a key of their own, by name. */
    Map<String, Partner> partners();

    /** One of them. */
    interface Partner {

        /** Sent in the header {@code X-Guichet-Key}. */
        String key();

        @WithDefault("6000")
        int burst();

        @WithName("per-second")
        @WithDefault("300")
        double perSecond();

        /** What it may ask in a minute, in place of the two above. */
        OptionalInt perMinute();
    }
}
