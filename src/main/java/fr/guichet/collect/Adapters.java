package fr.guichet.collect;

import fr.guichet.model.PlatformId;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.PlatformAdapter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The adapters that are on the class path, by {@link ServiceLoader}, in the order of their codes. Immutable. */
public final class Adapters {

    private final List<PlatformAdapter> adapters;

    /** @throws IllegalStateException when two adapters have the same code */
    public Adapters(List<PlatformAdapter> adapters) {
        this.adapters = adapters.stream()
                .sorted(Comparator.comparing(PlatformAdapter::id))
                .toList();
        if (this.adapters.stream().map(PlatformAdapter::id).distinct().count() < this.adapters.size()) {
            throw new IllegalStateException("two adapters have the same code");
        }
    }

    /** All there are. */
    public static Adapters load() {
        return new Adapters(ServiceLoader.load(PlatformAdapter.class, Adapters.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public List<PlatformAdapter> list() {
        return adapters;
    }

    /** The platforms whose availability can be asked. */
    public List<PlatformId> asked() {
        return adapters.stream()
                .filter(AvailabilitySource.class::isInstance)
                .map(PlatformAdapter::id)
                .toList();
    }

    /**
     * The adapter of the State's registry: the one that declares that role.
     *
     * @throws IllegalStateException when there is not exactly one
     */
    public PlatformAdapter registry() {
        List<PlatformAdapter> registries =
                adapters.stream().filter(CentreRegistry.class::isInstance).toList();
        if (registries.size() != 1) {
            throw new IllegalStateException("there must be one registry adapter, not " + registries.size());
        }
        return registries.getFirst();
    }

    public Optional<PlatformAdapter> find(PlatformId id) {
        return adapters.stream().filter(adapter -> adapter.id().equals(id)).findFirst();
    }
}
