package fr.guichet.web.embed;

import fr.guichet.web.templates.WebSettings;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the search looks in the pages of one partner: a few custom properties of our style sheet, and nothing else.
 *
 * @param accent of buttons and links in the light scheme, readable on cards and background; the dark scheme has a lighter one
 * @param background behind the cards in the light scheme, on which text can be read
 * @param corners how round they are, in pixels
 * @param scheme {@code auto}, as the visitor's device prefers, or {@code clair}
 */
record Theme(Optional<Colour> accent, Optional<Colour> background, OptionalInt corners, String scheme) {

    static final String AUTO = "auto";
    static final String LIGHT = "clair";

    /** Colours of the style sheet that a theme is checked against. */
    static final Colour CARD = Colour.WHITE;

    static final Colour PAPER = new Colour(0xf5, 0xf7, 0xf6);
    static final Colour SOFT = new Colour(0x4a, 0x57, 0x63);
    static final Colour DARK_CARD = new Colour(0x18, 0x22, 0x2a);

    private static final int ROUNDEST = 24;
    private static final double WASH = 0.88;

    /**
     * Reads and checks the settings.
     *
     * @param setting whose settings these are, for messages
     * @throws IllegalStateException if a value is invalid or text would have too little contrast
     */
    static Theme of(String setting, WebSettings.ThemeSettings theme) {
        Optional<Colour> background = theme.background().map(text -> colour(setting + ".background", text));
        background.ifPresent(ground -> readable(setting + ".background", SOFT, "our grey text", ground, ground.css()));
        Optional<Colour> accent = theme.accent().map(text -> colour(setting + ".accent", text));
        accent.ifPresent(colour -> {
            readable(setting + ".accent", colour, colour.css(), CARD, "white");
            Colour ground = background.orElse(PAPER);
            readable(setting + ".accent", colour, colour.css(), ground, ground.css());
        });
        return new Theme(accent, background, corners(setting, theme.corners()), scheme(setting, theme.scheme()));
    }

    private static Colour colour(String setting, String text) {
        return Colour.find(text)
                .orElseThrow(
                        () -> new IllegalStateException(setting + ": '" + text + "' is no colour such as #7a1f5c"));
    }

    private static void readable(String setting, Colour text, String called, Colour ground, String groundCalled) {
        if (!text.isReadableOn(ground)) {
            throw new IllegalStateException(
                    "%s: people could not read %s on %s: the contrast is %.1f and should be %.1f or more"
                            .formatted(setting, called, groundCalled, text.contrast(ground), Colour.READABLE));
        }
    }

    private static OptionalInt corners(String setting, OptionalInt corners) {
        if (corners.isPresent() && (corners.getAsInt() < 0 || corners.getAsInt() > ROUNDEST)) {
            throw new IllegalStateException(
                    setting + ".corners: " + corners.getAsInt() + " is not from 0 to " + ROUNDEST);
        }
        return corners;
    }

    private static String scheme(String setting, String scheme) {
        if (!scheme.equals(AUTO) && !scheme.equals(LIGHT)) {
            throw new IllegalStateException(setting + ".scheme: '" + scheme + "' is neither " + AUTO + " nor " + LIGHT);
        }
        return scheme;
    }

    /** A style sheet that comes after ours; blank when it would change nothing. */
    String css() {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        accent.ifPresent(colour -> {
            light.append(colours(colour, CARD));
            dark.append(colours(colour.lightenedFor(DARK_CARD), DARK_CARD));
        });
        background.ifPresent(
                colour -> light.append("--paper: ").append(colour.css()).append("; "));
        corners.ifPresent(pixels -> light.append("--corner: ").append(pixels).append("px; "));
        return (light.isEmpty() ? "" : ":root { " + light + "}\n")
                + (dark.isEmpty()
                        ? ""
                        : "@media (prefers-color-scheme: dark) { :root:not(.theme-clair) { " + dark + "} }\n");
    }

    private static String colours(Colour accent, Colour ground) {
        return "--brand: %s; --brand-ink: %s; --link: %s; --wash: %s; "
                .formatted(
                        accent.css(),
                        accent.ink().css(),
                        accent.css(),
                        accent.with(ground, WASH).css());
    }
}
