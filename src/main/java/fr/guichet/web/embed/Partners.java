package fr.guichet.web.embed;

import fr.guichet.api.QueryService;
import fr.guichet.api.http.ProblemException;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.web.search.AskedPlace;
import fr.guichet.web.search.PageQuery;
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

/** Who may show our search in their pages, by the settings. What is wrong with those ends the start. */
@Singleton
final class Partners {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** An origin, and nothing that could end a header's directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    private static final String SETTINGS = "guichet.web.partners.";

    /** Where a default other than the place is tried: a radius means something there. */
    static final AskedPlace ANYWHERE = new AskedPlace.Around(48.86, 2.35);

    private final QueryService queries;
    private final Snapshots snapshots;
    private final Gazetteer gazetteer;
    private final Map<String, Partner> partners = new TreeMap<>();
    private final Map<String, Asset> styles = new TreeMap<>();

    /** @throws IllegalStateException when an origin, a default or a theme is none; says which setting it is */
    Partners(WebSettings settings, QueryService queries, Snapshots snapshots, Gazetteer gazetteer) {
        this.queries = queries;
        this.snapshots = snapshots;
        this.gazetteer = gazetteer;
        settings.partners().forEach(this::add);
    }

    private void add(String id, WebSettings.PartnerSettings told) {
        String setting = SETTINGS + id;
        if (!ID.matcher(id).matches()) {
            throw new IllegalStateException(setting + ": an id has at most 40 letters, digits, '-' and '_'");
        }
        told.origins().forEach(origin -> checkOrigin(setting, origin));
        Theme theme = Theme.of(setting + ".theme", told.theme());
        Asset style = new Asset(theme.css().getBytes(StandardCharsets.UTF_8));
        styles.put(id, style);
        partners.put(
                id,
                new Partner(
                        id, told.origins(), defaults(setting, told.defaults()), theme, ThemeResource.href(id, style)));
    }

    private static void checkOrigin(String setting, String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalStateException(
                    setting + ".origins: '" + origin + "' is no origin such as https://example.org");
        }
    }

    /** By the names of our pages, understood as a visitor's question would be. */
    private Map<String, List<String>> defaults(String setting, Map<String, List<String>> told) {
        Map<String, List<String>> defaults = new LinkedHashMap<>();
        Map<String, String> choosable = PageQuery.choosable();
        told.forEach((name, values) -> defaults.put(
                Optional.ofNullable(choosable.get(name))
                        .orElseThrow(() -> new IllegalStateException(setting + ".defaults." + name
                                + ": this is not among " + String.join(", ", choosable.keySet()))),
                values));
        PageQuery query = PageQuery.of(defaults);
        if (!query.values().isEmpty()) {
            check(setting, query);
        }
        return query.values();
    }

    private void check(String setting, PageQuery query) {
        query.place().filter(code -> AskedPlace.find(code, gazetteer).isEmpty()).ifPresent(code -> {
            throw new IllegalStateException(
                    setting + ".defaults.place: '" + code + "' is no INSEE code of a commune and no département");
        });
        try {
            queries.check(query.asParameters(ANYWHERE), snapshots.current());
        } catch (ProblemException e) {
            throw new IllegalStateException(
                    setting + ".defaults: " + e.problem().detail(), e);
        }
    }

    Optional<Partner> find(String id) {
        return Optional.ofNullable(partners.get(id));
    }

    /** His style sheet; empty bytes where he has no wishes. */
    Optional<Asset> findStyle(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    List<Partner> all() {
        return List.copyOf(partners.values());
    }
}
