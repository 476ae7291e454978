package fr.guichet.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.web.embed.Colour;
import fr.guichet.web.templates.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no text and must be seen all the same stands out by 3 to 1 in either scheme (RGAA 3.3); text is axe's. */
class SiteColoursTest {

    private static final double SEEN = 3;
    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6})");

    private static Map<String, Colour> colours(String scheme) {
        String css = css();
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, Colour> colours = new HashMap<>(read(css.substring(0, dark)));
        if (scheme.equals("dark")) {
            colours.putAll(read(css.substring(dark, css.indexOf("*, *::before"))));
        }
        return colours;
    }

    private static Map<String, Colour> read(String css) {
        Map<String, Colour> colours = new HashMap<>();
        PROPERTY.matcher(css)
                .results()
                .forEach(found -> colours.put(
                        found.group(1), Colour.find(long6(found.group(2))).orElseThrow()));
        return colours;
    }

    private static String long6(String hex) {
        return hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/site.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void standsOut(String scheme, String what, String... grounds) {
        Map<String, Colour> colours = colours(scheme);
        for (String ground : List.of(grounds)) {
            double contrast =
                    Objects.requireNonNull(colours.get(what)).contrast(Objects.requireNonNull(colours.get(ground)));
            assertTrue(contrast >= SEEN, scheme + ": " + what + " on " + ground + " has " + contrast);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theRingOfWhatIsFocused(String scheme) {
        standsOut(scheme, "focus", "paper", "card", "wash", "land", "unknown-wash", "phone-wash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void thePointsOfTheMap(String scheme) {
        standsOut(scheme, "open", "land", "wash", "card");
        standsOut(scheme, "unknown", "land", "wash", "card");
        standsOut(scheme, "none", "land", "wash", "card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theBordersOfDaysFieldsAndButtons(String scheme) {
        standsOut(scheme, "soft", "paper", "card");
        standsOut(scheme, "brand", "paper", "card", "wash");
    }
}
