package fr.guichet.web.embed;

import fr.guichet.web.search.PageQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The snippet of a partner. What is not chosen follows the partner's settings.
 *
 * @param base our public address, without a trailing slash
 * @param partner the partner's id
 * @param scheme {@code auto} or {@code clair}; blank for the partner's
 * @param query the place and the filters that were chosen
 */
record Snippet(String base, String partner, String scheme, PageQuery query) {

    /** Attributes of the element whose names differ from the parameters. */
    private static final Map<String, String> ATTRIBUTES = Map.of(PageQuery.PLACE, "commune");

    /**
     * The element and its script.
     *
     * @param title of the frame, for those who cannot see it
     * @param label of the link shown without scripts
     */
    String element(String integrity, String title, String label) {
        String attributes = chosen().entrySet().stream()
                .map(one -> " " + ATTRIBUTES.getOrDefault(one.getKey(), one.getKey()) + "=\"" + one.getValue() + "\"")
                .collect(Collectors.joining());
        String href = base + (query.place().isPresent() ? query.results().replace("&", "&amp;") : "/");
        return """
            <script type="module" src="%s%s" integrity="%s" crossorigin="anonymous"></script>
            <guichet-recherche%s titre="%s">
              <a href="%s">%s</a>
            </guichet-recherche>\
            """.formatted(base, EmbedScriptResource.PATH, integrity, attributes, title, href, label);
    }

    /** The frame alone. */
    String frame(String title) {
        return "<iframe src=\"" + (base + address()).replace("&", "&amp;") + "\" title=\"" + title
                + "\" width=\"100%\" height=\"600\" allow=\"geolocation\"></iframe>";
    }

    /** The address of the frame. */
    String address() {
        return Frame.PATH
                + chosen().entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put(Frame.PARTNER, partner);
        query.values().forEach((name, values) -> chosen.put(name, values.getFirst()));
        Optional.of(scheme).filter(text -> !text.isEmpty()).ifPresent(text -> chosen.put(Frame.SCHEME, text));
        return chosen;
    }
}
