package fr.guichet.web.templates;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Locate;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The header and footer of an operator, which replace ours: {@code templates/fragments/header.html} and {@code footer.html} in the directory of the settings. Read at the start. */
@Locate("fragments/(header|footer)")
@Singleton
public class OperatorTemplates implements TemplateLocator {

    private static final String SETTING = "guichet.web.overrides: ";
    private static final String SUFFIX = ".html";
    private static final List<String> REPLACEABLE =
            List.of("templates/fragments/header.html", "templates/fragments/footer.html");

    /** Their text, by the id that templates use: {@code fragments/header}. */
    private final Map<String, String> fragments;

    /** @throws IllegalStateException when there is no such directory, or it has another template */
    OperatorTemplates(WebSettings settings) {
        this.fragments = settings.overrides().map(OperatorTemplates::read).orElse(Map.of());
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return Optional.ofNullable(fragments.get(withoutSuffix(id))).map(OperatorTemplates::location);
    }

    /**
     * Renders each of them once, so that a mistake stops the start instead of every page.
     *
     * @throws IllegalStateException when one cannot be rendered; says which file, where and why
     */
    void check(@Observes StartupEvent start, Engine engine) {
        fragments.keySet().stream().map(engine::getTemplate).forEach(OperatorTemplates::check);
    }

    static void check(Template fragment) {
        try {
            fragment.render();
        } catch (TemplateException e) {
            throw new IllegalStateException(
                    SETTING + "templates/" + withoutSuffix(fragment.getId()) + SUFFIX + ": " + e.getMessage(), e);
        }
    }

    static Map<String, String> read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(SETTING + "there is no directory " + directory);
        }
        Path templates = directory.resolve("templates");
        if (!Files.isDirectory(templates)) {
            return Map.of();
        }
        Map<String, String> fragments = new TreeMap<>();
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                fragments.put(id(directory.relativize(file)), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fragments;
    }

    private static String id(Path file) {
        String name = file.toString().replace(File.separatorChar, '/');
        if (!REPLACEABLE.contains(name)) {
            throw new IllegalStateException(
                    SETTING + name + " cannot be replaced; only " + String.join(" and ", REPLACEABLE) + " can");
        }
        return withoutSuffix(name.substring("templates/".length()));
    }

    private static String withoutSuffix(String id) {
        return id.endsWith(SUFFIX) ? id.substring(0, id.length() - SUFFIX.length()) : id;
    }

    private static TemplateLocation location(String text) {
        return new TemplateLocation() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        };
    }
}
