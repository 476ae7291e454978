package fr.guichet.sandbox.doctolib;

import fr.guichet.model.BookingLink;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A booking link of the registry, read as leniently as people typed it.
 *
 * @param kind first path segment, such as {@code hopital-public}
 * @param city second path segment
 * @param slug third path segment, decoded, in lower case
 * @param placeId the place it selects, such as {@code practice-163739}; empty when it selects none
 */
record DoctolibLink(String kind, String city, String slug, Optional<String> placeId) {

    private static final Set<String> HOSTS = Set.of("partners.doctolib.fr", "www.doctolib.fr");

    /** Empty when the text is no link of the platform, or names no page. */
    static Optional<DoctolibLink> find(String text) {
        return BookingLink.find(text)
                .filter(uri -> HOSTS.contains(uri.getHost()))
                .flatMap(DoctolibLink::of);
    }

    private static Optional<DoctolibLink> of(URI uri) {
        List<String> segments = Arrays.stream(uri.getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        if (segments.size() != 3) {
            return Optional.empty();
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Optional<String> place = parameter(query, "pid").or(() -> parameter(query, "placeId"));
        return Optional.of(new DoctolibLink(
                segments.get(0), segments.get(1), segments.get(2).toLowerCase(Locale.ROOT), place));
    }

    /** Stray question marks separate parameters as ampersands do. */
    private static Optional<String> parameter(String query, String name) {
        return Arrays.stream(query.split("[?&]", -1))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .flatMap(value -> placeId(value).stream())
                .findFirst();
    }

    private static Optional<String> placeId(String value) {
        String number = value.substring(value.lastIndexOf('-') + 1);
        if (!number.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return Optional.of((value.startsWith("establishment-") ? "establishment-" : "practice-") + number);
    }
}
