package fr.guichet.web.templates;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in an operator's templates stops the start and is named. */
@QuarkusTest
class OperatorTemplatesTest {

    @Inject
    Engine engine;

    @Test
    void readsHeaderAndFooter(@TempDir Path own) throws IOException {
        write(own, "templates/fragments/header.html", "<header></header>");
        write(own, "templates/fragments/footer.html", "<footer></footer>");
        write(own, "assets/site.css", "body { color: teal }");

        assertEquals(
                Map.of("fragments/header", "<header></header>", "fragments/footer", "<footer></footer>"),
                OperatorTemplates.read(own));
    }

    @Test
    void aDirectoryWithoutTemplatesReplacesNone(@TempDir Path own) {
        assertEquals(Map.of(), OperatorTemplates.read(own));
    }

    @Test
    void aMissingDirectoryIsRefused(@TempDir Path own) {
        assertRefused("guichet.web.overrides: there is no directory ", own.resolve("nowhere"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates/pages/home.html",
                "templates/base.html",
                "templates/prose/fr/mentions.html",
                "templates/fragments/card.html",
                "templates/fragments/header.txt"
            })
    void anyOtherTemplateIsRefusedByItsName(String file, @TempDir Path own) throws IOException {
        write(own, "templates/fragments/header.html", "<header></header>");
        write(own, file, "x");

        assertRefused(
                "guichet.web.overrides: " + file
                        + " cannot be replaced; only templates/fragments/header.html and templates/fragments/footer.html can",
                own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>{inject:site.name}</b>~<i>{inject:site.nam}</i>|[fragments/header:2]|nam",
                "<b>{page.platforms}</b>|[fragments/header:1]|page",
                "<b></b>~~{#include fragments/nowhere /}|[fragments/header:3]|fragments/nowhere"
            })
    void aFragmentThatCannotBeRenderedIsNamedWithItsLine(String text, String line, String what) {
        Template fragment = engine.parse(text.replace('~', '\n'), null, "fragments/header");

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> OperatorTemplates.check(fragment));

        String message = Objects.requireNonNull(refused.getMessage());
        assertThat(message, containsString("guichet.web.overrides: templates/fragments/header.html: "));
        assertThat(message, containsString(line));
        assertThat(message, containsString(what));
    }

    @Test
    void ourOwnHeaderAndFooterCanBeRendered() {
        List.of("fragments/header", "fragments/footer")
                .forEach(id -> assertDoesNotThrow(() -> OperatorTemplates.check(engine.getTemplate(id))));
    }

    private static void write(Path own, String file, String text) throws IOException {
        Path path = own.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private static void assertRefused(String why, Path directory) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> OperatorTemplates.read(directory));
        assertThat(Objects.requireNonNull(refused.getMessage()), containsString(why));
    }
}
