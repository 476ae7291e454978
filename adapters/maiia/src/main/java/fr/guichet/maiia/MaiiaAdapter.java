package fr.guichet.maiia;

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

/** Recognises the links of Maiia. */
public final class MaiiaAdapter implements PlatformAdapter {

    private static final PlatformId ID = new PlatformId("maiia");
    private static final String SITE = "https://www.maiia.com";
    private static final Pattern CENTRE = Pattern.compile("[0-9a-f]{24}");
    private static final int SEGMENTS = 3;

    @Override
    public PlatformId id() {
        return ID;
    }

    @Override
    public String name() {
        return "Maiia";
    }

    @Override
    public URI address() {
        return URI.create(SITE);
    }

    @Override
    public Set<String> hosts() {
        return Set.of("www.maiia.com", "maiia.com");
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        List<String> path = BookingLink.segments(link);
        if (!hosts().contains(link.getHost()) || path.size() != SEGMENTS) {
            return Optional.empty();
        }
        Optional<String> centre = Optional.ofNullable(
                        BookingLink.parameters(link).get("centerid"))
                .filter(id -> CENTRE.matcher(id).matches());
        String query = centre.map(id -> "?centerid=" + id).orElse("");
        return Optional.of(CentreRef.of(
                ID,
                centre.orElse(path.getLast()),
                URI.create(SITE + BookingLink.path(path) + query),
                Map.of("slug", path.getLast())));
    }
}
