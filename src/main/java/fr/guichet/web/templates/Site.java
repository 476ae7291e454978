package fr.guichet.web.templates;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What templates know about the service. */
@Named("site")
@Singleton
public final class Site {

    private final WebSettings settings;
    private final Assets assets;
    private final Language language;

    Site(WebSettings settings, Assets assets, Language language) {
        this.language = language;
        this.settings = settings;
        this.assets = assets;
    }

    public String name() {
        return settings.name();
    }

    /** The language tag, for HTML. */
    public String language() {
        return language.tag();
    }

    public boolean simulated() {
        return settings.simulated();
    }

    /** Blank if there is none. */
    public String hotline() {
        return settings.hotline().orElse("");
    }

    /** A {@code tel:} link. */
    public String hotlineHref() {
        return "tel:" + hotline().replaceAll("[^+0-9]", "");
    }

    /** Blank when unknown. */
    public String publisher() {
        return settings.publisher().orElse("");
    }

    /** Blank when unknown. */
    public String publicUrl() {
        return settings.publicUrl().orElse("");
    }

    /** The address of an asset. It changes with the content, so browsers may cache it forever. */
    public String asset(String name) {
        return assets.href(name);
    }
}
