package fr.guichet.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.guichet.model.PlatformId;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdaptersTest {

    @Test
    void anAdapterWithOnlyACatalogueIsNotTakenForTheRegistry() {
        Adapters adapters = new Adapters(Stream.concat(Adapters.load().list().stream(), Stream.of(new Annuaire()))
                .toList());

        assertEquals(new PlatformId("santefr"), adapters.registry().id());
    }

    @Test
    void thereIsExactlyOneRegistry() {
        assertThrows(IllegalStateException.class, new Adapters(List.of(new Annuaire()))::registry);
    }

    @Test
    void twoAdaptersWithTheSameCodeAreAnError() {
        assertThrows(IllegalStateException.class, () -> new Adapters(List.of(new Annuaire(), new Annuaire())));
    }

    private static final class Annuaire implements PlatformAdapter, CentreCatalogue {
        @Override
        public PlatformId id() {
            return new PlatformId("annuaire");
        }

        @Override
        public String name() {
            return "Annuaire";
        }

        @Override
        public URI address() {
            return URI.create("https://annuaire.example");
        }

        @Override
        public Set<String> hosts() {
            return Set.of("annuaire.example");
        }

        @Override
        public Optional<CentreRef> recognise(URI link) {
            return Optional.empty();
        }

        @Override
        public FetchResult<CatalogueSummary> listCentres(AdapterContext context, Consumer<CatalogueEntry> entries) {
            return new FetchResult.Failed<>(new Failure.Unreachable("not asked in this test"));
        }
    }
}
