package fr.guichet.web.embed;

import fr.guichet.web.search.PageQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a partner puts into a page. What is not chosen is as the partner's settings say.
 *
 * @param base where people reach us, without a slash at the end
 * @param partner the partner's id
 * @param scheme {@code auto} or {@code clair}; blank for the partner's
 * @param query the place and the filters that were chosen
 */
record Snippet(String base, String partner, String scheme, PageQuery query) {

    /** What the element calls what addresses call otherwise. */
    private static final Map<String, String> ATTRIBUTES = Map.of(PageQuery.PLACE, "commune");

    /**
     * The element and its script.
     *
     * @param title of the frame, for those who cannot see it
     * @param label of the link that stands there where no script runs
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
                </guichet-recherche>""".formatted(base, EmbedScriptResource.PATH, integrity, attributes, title, href, label);
    }

    /** The frame alone. */
    String frame(String title) {
        return "<iframe src=\"" + (base + address()).replace("&", "&amp;") + "\" title=\"" + title
                + "\" width=\"100%\" height=\"600\" allow=\"geolocation\"></iframe>";
    }

    /** Of the frame. */
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
        Optional.of(scheme).filter(told -> !told.isEmpty()).ifPresent(told -> chosen.put(Frame.SCHEME, told));
        return chosen;
    }
}
