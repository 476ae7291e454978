package fr.guichet.doctolib;

import fr.guichet.model.BookingLink;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Nullables;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Booking links, in every form in which people typed them: {@code https://www.doctolib.fr/{kind}/{city}/{slug}?pid=practice-1}, with stray question marks, with
 * {@code placeId} for {@code pid}, on any of the hosts, with parameters that say nothing about the place.
 */
final class DoctolibLink {

    static final PlatformId PLATFORM = new PlatformId("doctolib");
    static final String SLUG = "slug";
    static final String PID = "pid";
    static final String PATH = "path";
    static final Set<String> HOSTS =
            Set.of("www.doctolib.fr", "partners.doctolib.fr", "pro.doctolib.fr", "doctolib.fr");

    /** Links are shown on the public site, whichever host they came from. */
    private static final String SITE = "https://www.doctolib.fr";

    /** Stands in a link for the kind of the profile since November 2021: there a vaccination is booked. */
    private static final String VACCINATION = "/vaccination-covid-19";

    private static final Pattern KIND = Pattern.compile("^/[^/]+");

    /** The number of a place: the digits after the last hyphen. */
    private static final Pattern PLACE = Pattern.compile("(?:(?:(establishment)|.*)-)?0*([1-9]\\d{0,14})");

    private static final int SEGMENTS = 3;

    private DoctolibLink() {}

    static Optional<CentreRef> recognise(URI link) {
        String host = link.getHost();
        String scheme = link.getScheme();
        if (host == null || scheme == null || !HOSTS.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        return web ? path(link).map(path -> ref(path, placeIn(link))) : Optional.empty();
    }

    /** The ref of a listing's link, which is a path alone. */
    static Optional<CentreRef> recognisePath(String path) {
        try {
            return path.startsWith("/") ? recognise(URI.create(SITE + path)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The ref of the profile as a whole, whichever place the link means. */
    static CentreRef profileOf(CentreRef ref) {
        Map<String, String> ids = new HashMap<>(ref.ids());
        ids.remove(PID);
        return CentreRef.of(PLATFORM, String.valueOf(ids.get(SLUG)), toProfile(ref), ids);
    }

    /** The link to one place of the profile; to the profile as a whole when the place's id is of no known form. */
    static URI toPlace(CentreRef ref, String placeId) {
        boolean isKnownForm = PLACE.matcher(placeId).matches() && placeId.contains("-");
        return isKnownForm ? URI.create(toProfile(ref) + "?pid=" + placeId) : toProfile(ref);
    }

    /** The link to the profile as a whole. */
    static URI toProfile(CentreRef ref) {
        return shown(String.valueOf(ref.ids().get(PATH)));
    }

    private static URI shown(String path) {
        return URI.create(SITE + KIND.matcher(path).replaceFirst(VACCINATION));
    }

    /** The number that selects a place, in any of its forms; empty when there is none. */
    static OptionalLong number(String placeId) {
        Matcher place = PLACE.matcher(placeId);
        return place.matches() ? OptionalLong.of(Long.parseLong(place.group(2))) : OptionalLong.empty();
    }

    private static CentreRef ref(List<String> path, Optional<String> place) {
        String slug = path.getLast();
        String encoded = BookingLink.path(path).replace("%27", "'");
        Map<String, String> ids = new HashMap<>(Map.of(SLUG, slug, PATH, encoded));
        String key = slug;
        String query = "";
        if (place.isPresent()) {
            String number = Long.toString(number(place.get()).orElseThrow());
            ids.put(PID, number);
            key = slug + "?pid=practice-" + number;
            query = "?pid=" + place.get();
        }
        CentreRef ref = CentreRef.of(PLATFORM, key, URI.create(shown(encoded) + query), ids);
        return key.equals(slug) ? ref : ref.withWiderKeys(slug);
    }

    /** Kind, city and slug, decoded and in lower case; empty when one of them is missing. Slashes too many are ignored. */
    private static Optional<List<String>> path(URI link) {
        String path = Nullables.text(link.getRawPath()).replaceAll("/{2,}", "/");
        return Optional.of(BookingLink.segments(path)).filter(segments -> segments.size() == SEGMENTS);
    }

    /** The first place under {@code pid}, else under {@code placeId}: {@code practice-<n>} or {@code establishment-<n>}. */
    private static Optional<String> placeIn(URI link) {
        String query = link.getRawQuery() == null ? "" : link.getRawQuery();
        List<String> parameters = List.of(query.split("[?&]+"));
        return placeUnder("pid=", parameters).or(() -> placeUnder("placeid=", parameters));
    }

    private static Optional<String> placeUnder(String name, List<String> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.toLowerCase(Locale.ROOT).startsWith(name))
                .map(parameter -> PLACE.matcher(
                        decoded(parameter.substring(name.length())).strip()))
                .filter(Matcher::matches)
                .map(place -> (place.group(1) == null ? "practice-" : "establishment-") + place.group(2))
                .findFirst();
    }

    /** Broken escapes become a replacement character, which no path may hold. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "\ufffd";
        }
    }
}
