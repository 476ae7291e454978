package fr.guichet.web.templates;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of the pages. */
@ConfigMapping(prefix = "guichet.web")
public interface WebSettings {

    /** The name of the service. */
    @WithDefault("Guichet")
    String name();

    /** The language of the pages: a tag for which {@code messages/} has files. */
    @WithDefault("fr")
    String language();

    /** The public address, without a trailing slash; without it there are no canonical links. */
    Optional<String> publicUrl();

    /** A telephone number for people without internet. */
    Optional<String> hotline();

    /** The publisher in the legal notice. */
    Optional<String> publisher();

    /** Whether all data is invented, as in the demo. */
    @WithDefault("false")
    boolean simulated();

    /** A directory of the operator whose files replace ours: {@code assets/}, and the header and footer in {@code templates/fragments/}. */
    Optional<Path> overrides();

    /** Partners that may embed the search, by id. */
    Map<String, PartnerSettings> partners();

    /** A partner. */
    interface PartnerSettings {

        /** Origins of the pages that may embed it, such as {@code https://example.org}. */
        List<String> origins();

        /**
         * The initial search: {@code place}, the INSEE code of a commune or a département, {@code radius} in kilometres, and
         * {@code vaccine, dose, audience, days, daypart, kind} with the codes of the API.
         */
        Map<String, List<String>> defaults();

        /** Its look. */
        ThemeSettings theme();
    }

    /** The look of the search in the pages of one partner. */
    interface ThemeSettings {

        /** Colour of buttons and links in the light scheme, such as {@code #7a1f5c}; lighter in the dark one. */
        Optional<String> accent();

        /** Colour behind the cards in the light scheme. */
        Optional<String> background();

        /** Radius of corners in pixels, 0 to 24. */
        OptionalInt corners();

        /** {@code auto}, as the visitor's device prefers, or {@code clair}. */
        @WithDefault("auto")
        String scheme();
    }
}
