package fr.guichet.web.templates;

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

    /** Which language the pages speak, by its tag: one that {@code messages/} has files of. */
    @WithDefault("fr")
    String language();

    /** Where people reach it, without a slash at the end; canonical links are left out without it. */
    Optional<String> publicUrl();

    /** Whom to call without internet, as people dial it. */
    Optional<String> hotline();

    /** Who publishes the service, for the legal notice. */
    Optional<String> publisher();

    /** Whether all that is shown is invented, as in the demo. */
    @WithDefault("false")
    boolean simulated();

    /** A directory of the operator whose files replace ours: {@code assets/}, and the header and footer in {@code templates/fragments/}. */
    Optional<Path> overrides();

    /** Who may show the search in their own pages, by an id that addresses have. */
    Map<String, PartnerSettings> partners();

    /** One of them. */
    interface PartnerSettings {

        /** Of the pages that may show it, such as {@code https://example.org}. */
        List<String> origins();

        /**
         * With what a search begins where neither page nor visitor says: {@code place}, the INSEE code of a commune or a département, {@code radius} in kilometres, and
         * {@code vaccine, dose, audience, days, daypart, kind} with the codes of the API.
         */
        Map<String, List<String>> defaults();

        /** How it looks. */
        ThemeSettings theme();
    }

    /** How the search looks in the pages of one partner. */
    interface ThemeSettings {

        /** Of buttons and links in the light scheme, such as {@code #7a1f5c}; the dark one has a lighter one. */
        Optional<String> accent();

        /** Behind the cards in the light scheme. */
        Optional<String> background();

        /** How round they are, in pixels from 0 to 24. */
        OptionalInt corners();

        /** {@code auto}, as the visitor's device wishes, or {@code clair}. */
        @WithDefault("auto")
        String scheme();
    }
}
