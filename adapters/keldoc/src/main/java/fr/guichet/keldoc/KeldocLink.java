package fr.guichet.keldoc;

import fr.guichet.model.BookingLink;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Booking links, in every form in which people typed them: {@code https://vaccination-covid.keldoc.com/{type}/{location}/{clinic}[/{site}][?cabinet={id}]} on any of the hosts, or
 * the relay {@code /redirect/?dom={type}&inst={location}&user={clinic}} that means the same. What preselects a reason or a calendar says nothing about the place.
 */
final class KeldocLink {

    static final PlatformId PLATFORM = new PlatformId("keldoc");
    static final Set<String> HOSTS =
            Set.of("vaccination-covid.keldoc.com", "booking.keldoc.com", "www.keldoc.com", "keldoc.com");

    static final String TYPE = "type";
    static final String LOCATION = "location";
    static final String CLINIC = "clinic";
    static final String SITE = "site";
    static final String CABINET = "cabinet";
    static final String SPECIALTY = "specialty";

    /** Links are shown on the campaign's front, whichever host they came from. A host is compared whole: rewriting a part of it would double the rest. */
    private static final String FRONT = "https://vaccination-covid.keldoc.com";

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,11})");

    /** A postcode that lost its zero: {@code valserhone-1200}. */
    private static final Pattern SHORT_POSTCODE = Pattern.compile("-(\\d{4})$");

    private KeldocLink() {}

    static Optional<CentreRef> recognise(URI link) {
        String host = link.getHost();
        if (host == null || !HOSTS.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Map<String, String> parameters = BookingLink.parameters(link);
        List<String> path = unfolded(BookingLink.segments(link), parameters);
        return path.size() == 3 || path.size() == 4 ? Optional.of(ref(path, parameters)) : Optional.empty();
    }

    /** The ref of a listing's entry, whose link is a path. */
    static Optional<CentreRef> recognisePath(String path, long cabinet) {
        return BookingLink.find(FRONT + path + "?" + CABINET + "=" + cabinet).flatMap(KeldocLink::recognise);
    }

    /** The link to a site: the ref's own where that selects a site. */
    static URI toSite(CentreRef ref, long cabinet, OptionalLong specialty) {
        Map<String, String> parameters = new HashMap<>(Map.of(CABINET, Long.toString(cabinet)));
        specialty.ifPresent(id -> parameters.put(SPECIALTY, Long.toString(id)));
        return ref(clinicPath(ref), parameters).link();
    }

    /** The number that selects a site. */
    static OptionalLong number(CentreRef ref, String name) {
        return Stream.ofNullable(ref.ids().get(name)).mapToLong(Long::parseLong).findFirst();
    }

    private static List<String> clinicPath(CentreRef ref) {
        return Stream.of(TYPE, LOCATION, CLINIC)
                .map(name -> String.valueOf(ref.ids().get(name)))
                .toList();
    }

    /** A relay link says in its parameters what its path would be. */
    private static List<String> unfolded(List<String> path, Map<String, String> parameters) {
        if (!path.equals(List.of("redirect"))) {
            return path;
        }
        List<String> parts = Stream.of("dom", "inst", "user")
                .map(name -> parameters.getOrDefault(name, ""))
                .toList();
        return BookingLink.segments(URI.create(FRONT + BookingLink.path(parts)));
    }

    private static CentreRef ref(List<String> typed, Map<String, String> parameters) {
        List<String> path = new ArrayList<>(typed);
        path.set(1, SHORT_POSTCODE.matcher(typed.get(1)).replaceFirst("-0$1"));
        Map<String, String> ids = new HashMap<>(Map.of(TYPE, path.get(0), LOCATION, path.get(1), CLINIC, path.get(2)));
        if (path.size() > 3) {
            ids.put(SITE, path.get(3));
        }
        List<String> query = new ArrayList<>();
        for (String name : List.of(CABINET, SPECIALTY)) {
            numbered(parameters, name).ifPresent(number -> {
                ids.put(name, number);
                query.add(name + "=" + number);
            });
        }
        URI link = URI.create(FRONT + BookingLink.path(path) + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        List<String> keys = keys(ids);
        return CentreRef.of(PLATFORM, keys.getFirst(), link, ids)
                .withWiderKeys(keys.subList(1, keys.size()).toArray(String[]::new));
    }

    /** By the site's slug and number, then by each alone, then the clinic's, as far as the link has them. */
    private static List<String> keys(Map<String, String> ids) {
        String clinic = String.valueOf(ids.get(CLINIC));
        String slug = ids.containsKey(SITE) ? "/" + ids.get(SITE) : "";
        String number = ids.containsKey(CABINET) ? "?cabinet=" + ids.get(CABINET) : "";
        return Stream.of(clinic + slug + number, clinic + number, clinic + slug, clinic)
                .distinct()
                .toList();
    }

    private static Optional<String> numbered(Map<String, String> parameters, String name) {
        return Stream.ofNullable(parameters.get(name))
                .map(NUMBER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
