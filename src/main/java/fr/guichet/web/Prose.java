package fr.guichet.web;

import fr.guichet.web.templates.Language;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Pages of prose, one template for each language: {@code templates/prose/fr/aide.html}. */
@Singleton
final class Prose {

    /** The names in addresses and their files. */
    private static final Map<String, String> FILES = Map.of(
            "aide", "aide",
            "comment-ca-marche", "fonctionnement",
            "donnees", "donnees",
            "accessibilite", "accessibilite",
            "confidentialite", "confidentialite",
            "mentions-legales", "mentions");

    private final Engine engine;
    private final Language language;

    Prose(Engine engine, Language language) {
        this.engine = engine;
        this.language = language;
    }

    /** @throws IllegalStateException if one is missing in the language of the settings */
    void check(@Observes StartupEvent start) {
        FILES.values().forEach(file -> {
            if (engine.getTemplate(id(file)) == null) {
                throw new IllegalStateException(
                        "guichet.web.language: there is no file templates/" + id(file) + ".html");
            }
        });
    }

    /** Empty when no page has that address. */
    Optional<TemplateInstance> find(String address, String canonical) {
        return Optional.ofNullable(FILES.get(address))
                .map(this::id)
                .<Template>map(engine::getTemplate)
                .map(template -> template.data("canonical", canonical));
    }

    private String id(String file) {
        return "prose/" + language.tag() + "/" + file;
    }
}
