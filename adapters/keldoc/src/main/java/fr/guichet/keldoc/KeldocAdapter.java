package fr.guichet.keldoc;

import fr.guichet.model.BookingLink;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises the links of Keldoc. */
public final class KeldocAdapter implements PlatformAdapter {

    private static final PlatformId ID = new PlatformId("keldoc");
    private static final String SITE = "https://vaccination-covid.keldoc.com";
    private static final Pattern CABINET = Pattern.compile("\\d{1,12}");

    @Override
    public PlatformId id() {
        return ID;
    }

    @Override
    public String name() {
        return "Keldoc";
    }

    @Override
    public URI address() {
        return URI.create("https://booking.keldoc.com");
    }

    @Override
    public Set<String> hosts() {
        return Set.of("vaccination-covid.keldoc.com", "booking.keldoc.com", "www.keldoc.com", "keldoc.com");
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        if (!hosts().contains(link.getHost())) {
            return Optional.empty();
        }
        Map<String, String> parameters = BookingLink.parameters(link);
        List<String> path = unfolded(BookingLink.segments(link), parameters);
        if (path.size() != 3 && path.size() != 4) {
            return Optional.empty();
        }
        Optional<String> cabinet = Optional.ofNullable(parameters.get("cabinet"))
                .filter(id -> CABINET.matcher(id).matches());
        return Optional.of(ref(path, cabinet));
    }

    /** A relay link says in its parameters what its path would be. */
    private static List<String> unfolded(List<String> path, Map<String, String> parameters) {
        if (!path.equals(List.of("redirect"))) {
            return path;
        }
        URI target = URI.create(SITE
                + BookingLink.path(Stream.of("dom", "inst", "user")
                        .map(name -> parameters.getOrDefault(name, ""))
                        .toList()));
        return BookingLink.segments(target);
    }

    private static CentreRef ref(List<String> path, Optional<String> cabinet) {
        String clinic = String.join("/", path.subList(2, path.size()));
        String query = cabinet.map(id -> "?cabinet=" + id).orElse("");
        return CentreRef.of(
                ID, clinic + query, URI.create(SITE + BookingLink.path(path) + query), Map.of("clinic", path.get(2)));
    }
}
