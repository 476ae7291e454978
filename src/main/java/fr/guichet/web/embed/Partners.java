package fr.guichet.web.embed;

import fr.guichet.api.http.Problem.BadParameter;
import fr.guichet.api.http.ProblemException;
import fr.guichet.search.SearchContext;
import fr.guichet.search.SearchService;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.PageQuery;
import fr.guichet.web.search.QuestionParser;
import fr.guichet.web.templates.Asset;
import fr.guichet.web.templates.WebSettings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The partners in the settings. A wrong setting stops the start. */
@Singleton
final class Partners {

    /**
     * A partner that may embed the search.
     *
     * @param id as addresses have it
     * @param origins of its pages
     * @param defaults of a search, by the names in addresses of pages; a visitor may change them
     * @param theme how it looks there
     * @param style the address of the theme's style sheet; blank where there is none
     */
    record Partner(String id, List<String> origins, Map<String, List<String>> defaults, Theme theme, String style) {
        Partner {
            origins = List.copyOf(origins);
            defaults = Map.copyOf(defaults);
        }
    }

    static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** An origin without characters that could end a header directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    private static final String SETTINGS = "guichet.web.partners.";

    /** A place with a radius, for checking the other defaults. */
    static final AskedPlace ANYWHERE = new AskedPlace.Around(48.86, 2.35);

    private final QuestionParser questions;
    private final SearchService searches;
    private final Map<String, Partner> partners = new TreeMap<>();
    private final Map<String, Asset> styles = new TreeMap<>();

    /** @throws IllegalStateException if an origin, a default or a theme is invalid; names the setting */
    Partners(WebSettings settings, QuestionParser questions, SearchService searches) {
        this.questions = questions;
        this.searches = searches;
        settings.partners().forEach(this::add);
    }

    private void add(String id, WebSettings.PartnerSettings partner) {
        String setting = SETTINGS + id;
        if (!ID.matcher(id).matches()) {
            throw new IllegalStateException(setting + ": an id has at most 40 letters, digits, '-' and '_'");
        }
        partner.origins().forEach(origin -> checkOrigin(setting, origin));
        Theme theme = Theme.of(setting + ".theme", partner.theme());
        Asset style = new Asset(theme.css().getBytes(StandardCharsets.UTF_8));
        styles.put(id, style);
        partners.put(
                id,
                new Partner(
                        id,
                        partner.origins(),
                        defaults(setting, partner.defaults()),
                        theme,
                        ThemeResource.href(id, style)));
    }

    private static void checkOrigin(String setting, String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalStateException(
                    setting + ".origins: '" + origin + "' is no origin such as https://example.org");
        }
    }

    /** By the names in addresses of pages, checked like a visitor's. */
    private Map<String, List<String>> defaults(String setting, Map<String, List<String>> chosen) {
        Map<String, List<String>> defaults = new LinkedHashMap<>();
        Map<String, String> names = PageQuery.partnerDefaults();
        chosen.forEach((name, values) -> defaults.put(
                Optional.ofNullable(names.get(name))
                        .orElseThrow(() -> new IllegalStateException(setting + ".defaults." + name
                                + ": this is not among " + String.join(", ", names.keySet()))),
                values));
        PageQuery query = PageQuery.of(defaults);
        if (!query.values().isEmpty()) {
            check(setting, query);
        }
        return query.values();
    }

    private void check(String setting, PageQuery query) {
        SearchContext context = searches.current();
        query.place()
                .filter(code -> AskedPlace.find(code, context.places()).isEmpty())
                .ifPresent(code -> {
                    throw new IllegalStateException(setting + ".defaults.place: '" + code
                            + "' is no INSEE code of a commune and no département");
                });
        try {
            questions.check(query, ANYWHERE, context);
        } catch (ProblemException e) {
            BadParameter bad = e.problem().parameters().getFirst();
            throw new IllegalStateException(
                    "%s.defaults: '%s' is not a value for '%s': expected %s"
                            .formatted(setting, bad.value(), settingOf(bad.name()), bad.expected()),
                    e);
        }
    }

    private static String settingOf(String name) {
        return PageQuery.partnerDefaults().entrySet().stream()
                .filter(known -> known.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    Optional<Partner> find(String id) {
        return Optional.ofNullable(partners.get(id));
    }

    /** The style sheet of a partner; empty bytes if its theme changes nothing. */
    Optional<Asset> findStyle(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    List<Partner> all() {
        return List.copyOf(partners.values());
    }
}
