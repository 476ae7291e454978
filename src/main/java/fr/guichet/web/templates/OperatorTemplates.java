package fr.guichet.web.templates;

import io.quarkus.qute.Locate;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates of the operator's own, which take the place of ours: a file {@code templates/fragments/header.html} in the directory of the settings. They are read at the start. */
@Locate(".*")
@Singleton
public class OperatorTemplates implements TemplateLocator {

    private static final String SUFFIX = ".html";

    private final Optional<Path> directory;

    /** @throws IllegalStateException when the directory is not there: a page half overridden would help nobody */
    OperatorTemplates(WebSettings settings) {
        this.directory = settings.overrides();
        directory.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new IllegalStateException("guichet.web.overrides: there is no directory " + path);
        });
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return directory
                .map(path -> path.resolve("templates").resolve(id.endsWith(SUFFIX) ? id : id + SUFFIX))
                .filter(Files::isRegularFile)
                .map(OperatorTemplates::location);
    }

    /** What templates call the operator's own, in order: {@code fragments/header}. */
    List<String> ids() {
        return directory
                .map(path -> path.resolve("templates"))
                .filter(Files::isDirectory)
                .map(OperatorTemplates::ids)
                .orElse(List.of());
    }

    private static List<String> ids(Path templates) {
        try (Stream<Path> files = Files.walk(templates)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> templates.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateLocation location(Path file) {
        String text = text(file);
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
