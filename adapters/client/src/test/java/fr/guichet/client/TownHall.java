package fr.guichet.client;

import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A platform of which only the address matters here. */
final class TownHall implements PlatformAdapter {
    @Override
    public PlatformId id() {
        return new PlatformId("mairie");
    }

    @Override
    public String name() {
        return "Mairie";
    }

    @Override
    public URI address() {
        return URI.create("https://mairie.example");
    }

    @Override
    public Set<String> hosts() {
        return Set.of("mairie.example");
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return Optional.empty();
    }
}
