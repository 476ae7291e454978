package fr.guichet.maiia;

import fr.guichet.model.BookingLink;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.CentreRef;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links to pages, {@code https://www.maiia.com/{kind}/{postcode}-{city}/{slug}[?centerid={24 hex digits}]}, the parameter's name in any case. A link that names its centre is keyed by it, any
 * other by its slug in the town's postcode: many towns have a pharmacy of one name.
 */
final class MaiiaLink {

    static final PlatformId PLATFORM = new PlatformId("maiia");
    static final Set<String> HOSTS = Set.of("www.maiia.com", "maiia.com");

    /** Names of what a ref carries: the centre's id where the link has it, and the page's path. */
    static final String CENTRE = "centre";

    static final String PATH = "path";

    private static final String SITE = "https://www.maiia.com";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern TOWN = Pattern.compile("(\\d{5})-.*");
    private static final int SEGMENTS = 3;

    private MaiiaLink() {}

    static Optional<CentreRef> recognise(URI link) {
        String host = link.getHost();
        if (host == null || !HOSTS.contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<String> page = BookingLink.segments(link);
        Optional<String> centre = Optional.ofNullable(
                        BookingLink.parameters(link).get("centerid"))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .filter(MaiiaLink::isCentre);
        return page.size() == SEGMENTS ? Optional.of(ref(page, centre)) : Optional.empty();
    }

    private static CentreRef ref(List<String> page, Optional<String> centre) {
        Map<String, String> ids = new HashMap<>(Map.of(PATH, BookingLink.path(page)));
        centre.ifPresent(id -> ids.put(CENTRE, id));
        String inTown = key(page);
        CentreRef ref = CentreRef.of(PLATFORM, centre.orElse(inTown), to(page, centre), ids);
        return centre.isPresent() ? ref.withWiderKeys(inTown) : ref;
    }

    private static String key(List<String> page) {
        return postcode(page).map(Postcode::value).orElse(page.get(1)) + "/" + page.getLast();
    }

    /** Where a person books at that page, for that centre. */
    static URI to(List<String> page, Optional<String> centre) {
        return URI.create(SITE
                + BookingLink.path(page)
                + centre.map(id -> "?centerid=" + id).orElse(""));
    }

    /** Whether the platform accepts it as an id in requests. */
    static boolean isCentre(String id) {
        return ID.matcher(id).matches();
    }

    /** The page of a ref: kind, town, slug. */
    static List<String> page(CentreRef ref) {
        return BookingLink.segments(ref.link());
    }

    /** The page of a card's path; empty when it is none. */
    static Optional<List<String>> page(String path) {
        return BookingLink.find(SITE + path)
                .filter(link -> path.startsWith("/"))
                .map(BookingLink::segments)
                .filter(page -> page.size() == SEGMENTS);
    }

    /** The postcode that a page's town begins with. */
    static Optional<Postcode> postcode(List<String> page) {
        Matcher town = TOWN.matcher(page.get(1));
        return town.matches() ? Postcode.find(town.group(1)) : Optional.empty();
    }
}
