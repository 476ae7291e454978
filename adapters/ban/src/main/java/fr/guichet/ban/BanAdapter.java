package fr.guichet.ban;

import fr.guichet.model.PlatformId;
import fr.guichet.model.Provenance;
import fr.guichet.model.geo.Address;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AddressBase;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.KnownAddress;
import fr.guichet.spi.PlatformAdapter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks a typed address up in the national address base. */
public final class BanAdapter implements PlatformAdapter, AddressBase {

    private static final URI ADDRESS = URI.create("https://api-adresse.data.gouv.fr");

    /** The base rejects longer texts. */
    private static final int LONGEST_TEXT = 200;

    @Override
    public PlatformId id() {
        return new PlatformId("ban");
    }

    @Override
    public String name() {
        return "Base Adresse Nationale";
    }

    @Override
    public URI address() {
        return ADDRESS;
    }

    @Override
    public Set<String> hosts() {
        return Set.of("api-adresse.data.gouv.fr");
    }

    @Override
    public Optional<CentreRef> recognise(URI link) {
        return Optional.empty();
    }

    @Override
    public FetchResult<Optional<KnownAddress>> find(Address address, AdapterContext context) {
        Instant asked = context.clock().instant();
        if (address.street().isEmpty() || !isPlaced(address)) {
            return fetched(Optional.empty(), asked);
        }
        String street = address.street().get();
        return FetchResult.of(() -> fetched(
                AnswerMapper.best(context.client(BanApi.class)
                        .search(
                                street.substring(0, Math.min(LONGEST_TEXT, street.length())),
                                address.insee().map(code -> code.value()).orElse(null),
                                address.insee().isPresent()
                                        ? null
                                        : address.postcode()
                                                .map(code -> code.value())
                                                .orElse(null),
                                1)),
                asked));
    }

    /** Many towns have the same street. */
    private static boolean isPlaced(Address address) {
        return address.insee().isPresent() || address.postcode().isPresent();
    }

    private FetchResult<Optional<KnownAddress>> fetched(Optional<KnownAddress> found, Instant asked) {
        return new FetchResult.Fetched<>(found, List.of(), Provenance.of(id(), ADDRESS, asked));
    }
}
