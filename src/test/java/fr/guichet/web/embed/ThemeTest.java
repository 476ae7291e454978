package fr.guichet.web.embed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.web.templates.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner chooses how the search looks, within what people can read. */
class ThemeTest {

    /** What an operator wrote. */
    private record Settings(Optional<String> accent, Optional<String> background, OptionalInt corners, String scheme)
            implements WebSettings.ThemeSettings {

        static Settings accent(String colour) {
            return new Settings(Optional.of(colour), Optional.empty(), OptionalInt.empty(), Theme.AUTO);
        }
    }

    private static Theme theme(Settings settings) {
        return Theme.of("theme", settings);
    }

    private static String refused(Settings settings) {
        return Objects.requireNonNull(
                assertThrows(IllegalStateException.class, () -> theme(settings)).getMessage());
    }

    @Test
    void whoWishesNothingGetsNoStyleSheet() {
        assertEquals(
                "",
                theme(new Settings(Optional.empty(), Optional.empty(), OptionalInt.empty(), Theme.LIGHT))
                        .css());
    }

    @Test
    void aThemeIsAFewCustomPropertiesInBothSchemes() {
        String css = theme(new Settings(Optional.of("#7A1F5C"), Optional.of("#fbf3f8"), OptionalInt.of(0), Theme.AUTO))
                .css();

        assertThat(css, containsString(":root { --brand: #7a1f5c; --brand-ink: #ffffff; --link: #7a1f5c; "));
        assertThat(css, containsString("--paper: #fbf3f8; --corner: 0px; }"));
        assertThat(css, containsString("@media (prefers-color-scheme: dark) { :root:not(.theme-clair) { --brand: #"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#7a1f5c", "#000000", "#0000ff", "#0b5a54", "#b00000"})
    void theDarkSchemeHasALighterAccentThatCanBeRead(String accent) {
        Colour dark = Colour.find(accent).orElseThrow().lightenedFor(Theme.DARK_CARD);

        assertTrue(dark.isReadableOn(Theme.DARK_CARD), dark.css());
        assertTrue(dark.ink().isReadableOn(dark), dark.css());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#ffee00|people could not read #ffee00 on white: the contrast is 1.2",
                "rebeccapurple|'rebeccapurple' is no colour such as #7a1f5c",
                "#fff|is no colour",
                "#7a1f5c; } body { display: none|is no colour"
            })
    void anAccentThatNobodyCanReadIsRefused(String accent, String why) {
        String message = refused(Settings.accent(accent));

        assertThat(message, containsString("theme.accent: "));
        assertThat(message, containsString(why));
    }

    @Test
    void aBackgroundOnWhichOurTextCannotBeReadIsRefused() {
        Settings dim = new Settings(Optional.empty(), Optional.of("#808080"), OptionalInt.empty(), Theme.AUTO);

        assertThat(refused(dim), containsString("theme.background: people could not read our grey text on #808080"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 25})
    void cornersHaveBounds(int pixels) {
        Settings settings = new Settings(Optional.empty(), Optional.empty(), OptionalInt.of(pixels), Theme.AUTO);

        assertThat(refused(settings), containsString("theme.corners: " + pixels + " is not from 0 to 24"));
    }

    @Test
    void aSchemeThatNobodyKnowsIsRefused() {
        Settings settings = new Settings(Optional.empty(), Optional.empty(), OptionalInt.empty(), "sombre");

        assertThat(refused(settings), containsString("theme.scheme: 'sombre' is neither auto nor clair"));
    }

    @Test
    void whatAThemeIsHeldAgainstIsWhatTheStyleSheetHas() throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("/assets/site.css"))) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(css, containsString("--soft: " + Theme.SOFT.css() + "; "));
            assertThat(css, containsString("--paper: " + Theme.PAPER.css() + "; --card: #fff;"));
            assertThat(css, containsString("--card: " + Theme.DARK_CARD.css() + ";"));
            assertThat(css, containsString("--corner: "));
        }
    }
}
