package fr.guichet.sandbox.maiia;

import fr.guichet.model.BookingLink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A booking link of the registry.
 *
 * @param kind first path segment, such as {@code centre-de-vaccination}
 * @param town second path segment: postcode and name
 * @param slug third path segment
 * @param centre the id it names; empty when it names none
 */
record MaiiaLink(String kind, String town, String slug, Optional<String> centre) {

    private static final String HOST = "www.maiia.com";

    /** Empty when the text is no link of the platform, or names no page. */
    static Optional<MaiiaLink> find(String text) {
        return BookingLink.find(text).filter(uri -> HOST.equals(uri.getHost())).flatMap(MaiiaLink::of);
    }

    private static Optional<MaiiaLink> of(URI uri) {
        List<String> path = BookingLink.segments(uri);
        Optional<String> centre = Optional.ofNullable(
                        BookingLink.parameters(uri).get("centerid"))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .filter(id -> id.matches("[0-9a-f]{24}"));
        return path.size() == 3
                ? Optional.of(new MaiiaLink(path.get(0), path.get(1), path.get(2), centre))
                : Optional.empty();
    }

    String path() {
        return path(slug);
    }

    /** Another page of that kind in that town. */
    String path(String otherSlug) {
        return "/" + kind + "/" + town + "/" + otherSlug;
    }
}
