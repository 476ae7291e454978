package fr.guichet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.web.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read on the pages comes from bundles of messages: a template that says something itself would say it in French in any language. */
class TemplatesTest {

    /** The sources, beside which they are built: what was built before may still hold what was taken away. */
    private static final Path TEMPLATES = Path.of(
                    URI.create(String.valueOf(Texts.class.getResource("/templates/base.html"))))
            .resolve("../../../../main/resources/templates")
            .normalize();

    /** Of the public's pages; those of operators and prose speak for themselves. */
    private static final Set<String> ROOMS = Set.of("base.html", "fragments", "pages");

    /** Names and units, which are the same in any language. */
    private static final Pattern NAMES = Pattern.compile("\\b(Doctolib|Maiia|Keldoc|Santé\\.fr|km)\\b");

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("\\b(?:title|aria-label|alt|placeholder|data-label|description)=\"([^\"]*)\"");
    private static final Pattern DESCRIPTION = Pattern.compile("name=\"description\" content=\"([^\"]*)\"");
    private static final Pattern QUOTED_IN_EXPRESSION = Pattern.compile("\\{[^{}]*'([^'{}]* [^'{}]*)'[^{}]*}");
    private static final Pattern CODE = Pattern.compile("(?s)<code>.*?</code>| data-(?!label)[a-z-]+=\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^//.*$");
    private static final Pattern SENTENCE =
            Pattern.compile("['`]([^'`\\n]*[À-ÿ’…][^'`\\n]*|[A-Z][a-z]+ [^'`\\n]*)['`]");
    private static final Pattern MARKUP = Pattern.compile("(?s)<[^>]*>|&[a-z]+;");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            ROOMS.contains(TEMPLATES.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreTemplates() throws IOException {
        assertTrue(templates().size() > 20);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateSaysNothingItself(Path template) throws IOException {
        assertEquals(List.of(), said(Files.readString(template)), template.toString());
    }

    @Test
    void whatATemplateSaysIsFound() {
        assertEquals(List.of("Aide"), said("<a href=\"/aide\">Aide {page.name}</a>"));
        assertEquals(List.of("Menu"), said("<nav aria-label=\"Menu {page.name}\">{all:help}</nav>"));
        assertEquals(List.of("Un lieu"), said("{#include fragments/search error='Un lieu' /}"));
        assertEquals(List.of(), said("<p class=\"x\">{all:help} · Doctolib{#if page.isX}, {/if}</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guichet.js", "guichet-recherche.js", "cadre.js"})
    void aScriptSaysNothingItself(String file) throws IOException {
        String script = Files.readString(TEMPLATES.resolveSibling("assets").resolve(file));

        assertEquals(
                List.of(),
                found(SENTENCE, COMMENT.matcher(script).replaceAll("")).toList());
    }

    @Test
    void whatAScriptSaysIsFound() {
        assertEquals(
                List.of("Rien vu", "créneau"),
                found(SENTENCE, "say('Rien vu', 'a b', `créneau`)").toList());
    }

    /** Words that people would read. */
    private static List<String> said(String template) {
        String text = CODE.matcher(template).replaceAll("");
        String plain = MARKUP.matcher(EXPRESSION.matcher(text).replaceAll("")).replaceAll("\n");
        return Stream.of(
                        plain.lines(),
                        found(READ_ATTRIBUTE, EXPRESSION.matcher(text).replaceAll("")),
                        found(DESCRIPTION, EXPRESSION.matcher(text).replaceAll("")),
                        found(QUOTED_IN_EXPRESSION, text))
                .flatMap(words -> words)
                .map(words -> NAMES.matcher(words).replaceAll(""))
                .filter(words -> words.chars().anyMatch(Character::isLetter))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
