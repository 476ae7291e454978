package fr.guichet.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What an operator says of the pages. */
@ConfigMapping(prefix = "guichet.web")
public interface WebSettings {

    /** What the service is called. */
    @WithDefault("Guichet")
    String name();

    /** Where people reach it, without a slash at the end; canonical links are left out without it. */
    Optional<String> publicUrl();

    /** Whom to call without internet, as people dial it. */
    Optional<String> hotline();

    /** Who publishes the service, for the legal notice. */
    Optional<String> publisher();

    /** Whether all that is shown is invented, as in the demo. */
    @WithDefault("false")
    boolean simulated();

    /** A directory of the operator whose files take the place of ours: {@code templates/...} and {@code assets/...}. */
    Optional<Path> overrides();

    /** Who may show the search in their own pages, by an id that addresses have. */
    Map<String, PartnerSettings> partners();

    /** One of them. */
    interface PartnerSettings {

        /** Of the pages that may show it, such as {@code https://example.org}. */
        List<String> origins();

        /** Kilometres, when the page does not say. */
        OptionalInt radius();

        /** Code of a vaccine, when the page does not say. */
        Optional<String> vaccine();
    }
}
