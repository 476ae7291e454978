package fr.guichet.web.templates;

import fr.guichet.web.text.Texts;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The language of all pages, from the settings and independent of the browser. */
@Singleton
public final class Language {

    private static final String FRENCH = "fr";

    private final String tag;
    private final Texts texts;

    /** @throws IllegalStateException if there are no messages in that language */
    Language(WebSettings settings) {
        this.tag = settings.language();
        this.texts = texts(tag);
    }

    private static Texts texts(String tag) {
        try {
            return tag.equals(FRENCH)
                    ? MessageBundles.get(Texts.class)
                    : MessageBundles.get(Texts.class, Localized.Literal.of(tag));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "guichet.web.language: there is no file messages/msg_" + tag + ".properties", e);
        }
    }

    /** Makes templates use the messages of the language. */
    void configure(@Observes EngineBuilder engine) {
        Locale locale = Locale.forLanguageTag(tag);
        engine.addTemplateInstanceInitializer(template -> template.setLocale(locale));
    }

    /** The language tag, for HTML. */
    public String tag() {
        return tag;
    }

    public Texts texts() {
        return texts;
    }
}
