package fr.guichet.web.templates;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What every page knows of the service. */
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

    /** The language of the pages, as HTML has it. */
    public String language() {
        return language.tag();
    }

    public boolean simulated() {
        return settings.simulated();
    }

    /** Blank when there is none. */
    public String hotline() {
        return settings.hotline().orElse("");
    }

    /** What a telephone dials. */
    public String hotlineHref() {
        return "tel:" + hotline().replaceAll("[^+0-9]", "");
    }

    /** Blank when unknown. */
    public String publisher() {
        return settings.publisher().orElse("");
    }

    /** Where people reach it, blank when unknown. */
    public String publicUrl() {
        return settings.publicUrl().orElse("");
    }

    /** The address of one of our files: another content is another address, so that browsers may keep it for ever. */
    public String asset(String name) {
        return assets.href(name);
    }
}
