package fr.guichet.sandbox.keldoc;

import fr.guichet.model.BookingLink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A booking link of the registry, read as leniently as people typed it.
 *
 * @param type first part of the path, such as {@code centre-hospitalier}
 * @param location second part, its postcode's zero put back
 * @param slug third part: the clinic
 * @param site fourth part: the slug of a cabinet; empty when there is none
 * @param cabinet the cabinet's number; empty when there is none
 */
record KeldocLink(String type, String location, String slug, Optional<String> site, Optional<Long> cabinet) {

    private static final String HOST = "keldoc.com";

    /** Empty when the text is no link of the platform, or names no clinic. */
    static Optional<KeldocLink> find(String text) {
        return BookingLink.find(text).filter(KeldocLink::isHost).flatMap(KeldocLink::of);
    }

    private static boolean isHost(URI uri) {
        return uri.getHost().equals(HOST) || uri.getHost().endsWith("." + HOST);
    }

    private static Optional<KeldocLink> of(URI uri) {
        Map<String, String> query = BookingLink.parameters(uri);
        List<String> path = BookingLink.segments(uri);
        if (path.equals(List.of("redirect"))) {
            path = List.of(
                    query.getOrDefault("dom", ""), query.getOrDefault("inst", ""), query.getOrDefault("user", ""));
        }
        if (path.size() < 3 || path.size() > 4 || path.contains("")) {
            return Optional.empty();
        }
        return Optional.of(new KeldocLink(
                path.get(0),
                path.get(1).replaceFirst("-(\\d{4})$", "-0$1"),
                path.get(2),
                path.size() == 4 ? Optional.of(path.get(3)) : Optional.empty(),
                Optional.ofNullable(query.get("cabinet"))
                        .filter(number -> number.matches("[1-9]\\d{0,11}"))
                        .map(Long::valueOf)));
    }
}
