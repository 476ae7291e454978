package fr.guichet.client;

import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A platform of which only the address and the hosts matter here. */
record TownHall(URI address, Set<String> hosts) implements PlatformAdapter {

    TownHall() {
        this(URI.create("https://mairie.example"), Set.of("mairie.example"));
    }

    @Override
    public PlatformId id() {
        return new PlatformId("mairie");
    }

    @Override
    public String name() {
        return "Mairie";
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return Optional.empty();
    }
}
