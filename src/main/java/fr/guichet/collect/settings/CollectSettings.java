package fr.guichet.collect.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The settings of collecting. */
public interface CollectSettings {

    /** What holds for all platforms. */
    @ConfigMapping(prefix = "guichet.collect")
    interface General {

        /** Whether platforms are fetched at all; off in commands that fetch one link. */
        @WithDefault("true")
        boolean enabled();

        /** Replaces the address of every platform, for the sandbox. */
        Optional<URI> baseUrl();

        /** Sent with each request. */
        @WithName("user-agent")
        @WithDefault("Guichet/0.1")
        String userAgent();
    }

    /** What holds for each platform. */
    @ConfigMapping(prefix = "adapters")
    interface Adapters {

        /** By platform code; a platform that is not configured has the defaults. */
        @WithParentName
        @WithDefaults
        Map<String, PlatformSettings> platforms();
    }
}
