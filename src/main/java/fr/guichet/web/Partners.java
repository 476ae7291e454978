package fr.guichet.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may show our search in their pages. */
@Singleton
final class Partners {

    /** An origin, and nothing that could end a header's directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");

    private final Map<String, Partner> partners = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param id as addresses have it
     * @param origins of its pages
     * @param defaults of a search, by the names of addresses
     */
    record Partner(String id, List<String> origins, Map<String, String> defaults) {
        Partner {
            origins = List.copyOf(origins);
            defaults = Map.copyOf(defaults);
        }
    }

    /** @throws IllegalStateException when an origin is none */
    Partners(WebSettings settings) {
        settings.partners().forEach((id, told) -> partners.put(id, partner(id, told)));
    }

    private static Partner partner(String id, WebSettings.PartnerSettings told) {
        told.origins().forEach(origin -> {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalStateException("guichet.web.partners." + id + ".origins: '" + origin
                        + "' is no origin such as https://example.org");
            }
        });
        Map<String, String> defaults = new LinkedHashMap<>();
        told.radius().ifPresent(radius -> defaults.put(PageQuery.RADIUS, Integer.toString(radius)));
        told.vaccine().ifPresent(vaccine -> defaults.put("vaccin", vaccine));
        return new Partner(id, told.origins(), defaults);
    }

    Optional<Partner> find(String id) {
        return Optional.ofNullable(partners.get(id));
    }

    List<String> ids() {
        return List.copyOf(partners.keySet());
    }
}
