package fr.guichet.collect.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** How platforms are asked. */
public interface CollectSettings {

    /** What holds for all platforms. */
    @ConfigMapping(prefix = "guichet.collect")
    interface General {

        /** Whether platforms are asked at all; off on the command line's single questions. */
        @WithDefault("true")
        boolean enabled();

        /** Read instead of every platform's own address: the sandbox's. */
        Optional<URI> baseUrl();

        /** How we introduce ourselves to platforms. */
        @WithName("user-agent")
        @WithDefault("Guichet/0.1")
        String userAgent();
    }

    /** What holds for each platform. */
    @ConfigMapping(prefix = "adapters")
    interface Adapters {

        /** By platform code; a platform that is not named has the defaults. */
        @WithParentName
        @WithDefaults
        Map<String, PlatformSettings> platforms();
    }
}
