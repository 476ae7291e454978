package fr.guichet.web.embed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.guichet.search.SearchService;
import fr.guichet.web.search.QuestionParser;
import fr.guichet.web.templates.WebSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes of partners is understood, or refused by the name of the setting; {@code Partners} are made at the start. */
@QuarkusTest
class PartnersTest {

    private static final String VILLE = "guichet.web.partners.ville.";

    @Inject
    QuestionParser questions;

    @Inject
    SearchService searches;

    private Partners partners(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(Map.of(VILLE + "origins", "https://www.ville.example"));
        all.putAll(given);
        WebSettings settings = new SmallRyeConfigBuilder()
                .withMapping(WebSettings.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(WebSettings.class);
        return new Partners(settings, questions, searches);
    }

    @Test
    void aPartnerIsWhatItsSettingsSay() {
        Partners.Partner ville = partners(Map.of(
                        VILLE + "defaults.place", "33063",
                        VILLE + "defaults.vaccine", "moderna,novavax",
                        VILLE + "theme.corners", "0"))
                .find("ville")
                .orElseThrow();

        assertEquals(List.of("https://www.ville.example"), ville.origins());
        assertEquals(Map.of("lieu", List.of("33063"), "vaccin", List.of("moderna", "novavax")), ville.defaults());
        assertThat(ville.style(), containsString("/integration/theme/ville.css?v="));
    }

    @Test
    void aPartnerWithoutThemeHasNoStyleSheet() {
        assertEquals("", partners(Map.of()).find("ville").orElseThrow().style());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ville.origins|www.ville.example|ville.origins: 'www.ville.example' is no origin such as https://example.org",
                "ville.origins|https://a.example; script-src *|ville.origins: ",
                "ville.defaults.place|99999|ville.defaults.place: '99999' is no INSEE code of a commune and no département",
                "ville.defaults.vaccine|modern|ville.defaults: 'modern' is not a value for 'vaccine': expected one of",
                "ville.defaults.radius|500|ville.defaults: '500' is not a value for 'radius'",
                "ville.defaults.colour|red|ville.defaults.colour: this is not among place, radius, vaccine",
                "ville.theme.accent|yellow|ville.theme.accent: 'yellow' is no colour"
            })
    void whatIsWrongIsRefusedByItsName(String setting, String value, String why) {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> partners(Map.of("guichet.web.partners." + setting, value)));

        assertThat(Objects.requireNonNull(refused.getMessage()), containsString(why));
    }
}
