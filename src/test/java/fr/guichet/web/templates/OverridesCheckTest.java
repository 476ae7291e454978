package fr.guichet.web.templates;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.AvailabilityState;
import fr.guichet.web.centre.PhoneLine;
import fr.guichet.web.search.HomePage;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an operator's templates is found before anybody looks at them. */
@QuarkusTest
class OverridesCheckTest {

    @Inject
    OverridesCheck check;

    @Inject
    Engine engine;

    @Test
    void everyPageOfOursCanBeDrawn() {
        List<TemplateInstance> pages = check.pages().toList();

        assertTrue(pages.size() > 100, pages.size() + " pages");
        pages.forEach(OverridesCheck::draw);
    }

    @Test
    void everyFragmentIsDrawn() {
        String all = check.pages().map(HtmlPostProcessor::html).collect(Collectors.joining());

        assertThat(all, containsString("class=\"notice warn\""));
        assertThat(all, containsString("class=\"strip\""));
        assertThat(all, containsString("class=\"active\""));
        assertThat(all, containsString("class=\"starts\""));
        for (AvailabilityState state : AvailabilityState.values()) {
            assertThat(all, containsString("badge is-" + state.code()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>{page.platfroms}</b>|platfroms",
                "<b>{inject:site.nam}</b>|nam",
                "{#if page}{#include fragments/nowhere /}{/if}|fragments/nowhere"
            })
    void aTemplateThatAsksForWhatIsNotThereIsNamedWithIt(String template, String what) {
        TemplateInstance page =
                engine.parse(template, null, "fragments/header").data("page", new Samples(true, 0).of(HomePage.class));

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> OverridesCheck.draw(page));

        String message = Objects.requireNonNull(refused.getMessage());
        assertThat(message, containsString("guichet.web.overrides: "));
        assertThat(message, containsString("fragments/header"));
        assertThat(message, containsString(what));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{msg:newWindow}{#if page.isReady}<p>~{msg:bok(page.centres)}</p>{/if}|line 2: there is no message msg:bok of 1 values",
                "{find:unseenPlaces(1, msg:centers(1))}|line 1: there is no message msg:centers",
                "{#include fragments/search error=find:tellAPlaice /}|line 1: there is no message find:tellAPlaice",
                "~~{place:zone}|line 3: there is no message place:zone",
                "{all:search('x')}|line 1: there is no message all:search of 1 values"
            })
    void aMessageThatIsNotThereIsNamedWithItsFileAndLine(String template, String what) {
        Template own = engine.parse(template.replace('~', '\n'), null, "fragments/header");

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> OverridesCheck.askForMessages(own));

        assertThat(
                Objects.requireNonNull(refused.getMessage()),
                containsString("guichet.web.overrides: fragments/header " + what));
    }

    @Test
    void ourOwnTemplatesAskForMessagesThatAreThere() {
        List.of("base", "fragments/actions", "fragments/search", "pages/results", "pages/status")
                .forEach(id -> OverridesCheck.askForMessages(engine.getTemplate(id)));
    }

    @Test
    void samplesAreOneOfEverythingOrNothing() {
        assertEquals(
                AvailabilityState.values().length,
                IntStream.range(0, 8)
                        .mapToObj(choice -> new Samples(true, choice).of(AvailabilityState.class))
                        .distinct()
                        .count());
        assertEquals(new PhoneLine("1", "1"), new Samples(true, 0).of(PhoneLine.class));
        assertEquals(new PhoneLine("", ""), new Samples(false, 0).of(PhoneLine.class));
    }
}
