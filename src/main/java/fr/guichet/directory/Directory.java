package fr.guichet.directory;

import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.collect.Target;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlaceAvailability;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.RegistryMemory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the directory: loads the registry at start and periodically, and hands what it says to the snapshot and to those who ask platforms. */
@Singleton
public final class Directory {

    private static final Logger LOG = System.getLogger(Directory.class.getName());

    private final RegistrySettings settings;
    private final RegistryFiles files;
    private final LinkReader links;
    private final Snapshots snapshots;
    private final Collectors collectors;
    private final GuichetClock clock;
    private final ScheduledExecutorService loader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("registry-loader").daemon().factory());

    private volatile DirectoryStatus status = DirectoryStatus.NEVER_LOADED;
    private RegistryLoad.@Nullable Accepted inUse;

    Directory(
            RegistrySettings settings,
            Adapters adapters,
            Gazetteer gazetteer,
            Snapshots snapshots,
            Collectors collectors,
            GuichetClock clock) {
        this.settings = settings;
        this.links = new LinkReader(adapters.list());
        this.snapshots = snapshots;
        this.collectors = collectors;
        this.clock = clock;
        PlatformAdapter adapter = adapters.registry();
        this.files = new RegistryFiles(
                adapter,
                new RegistryReader((CentreCatalogue) adapter, links, gazetteer),
                new RegistryMemory(data()),
                clock);
    }

    private Path data() {
        return settings.data().orElseGet(Directory::temporary);
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("guichet-");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what was kept, then looks at the registry now and periodically. Returns at once. */
    public void start() {
        loader.execute(this::useKept);
        var unused = loader.scheduleWithFixedDelay(
                () -> look(settings.acceptShrink()), 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        loader.shutdownNow();
    }

    public DirectoryStatus status() {
        return status;
    }

    /** Looks again soon, accepting a much smaller registry: an operator says that it is right. */
    public void acceptShrink() {
        loader.execute(() -> look(true));
    }

    private void useKept() {
        files.kept().ifPresent(load -> {
            switch (load) {
                case RegistryLoad.Accepted accepted -> use(accepted);
                case RegistryLoad.Refused refused ->
                    LOG.log(Level.WARNING, "the kept registry cannot be read again: {0}", refused.message());
                case RegistryLoad.Unchanged _ -> {}
            }
        });
    }

    /** Whatever happens here must not end the periodic looks. */
    private void look(boolean acceptShrink) {
        try {
            switch (files.look(settings.location(), inUse != null, acceptShrink)) {
                case RegistryLoad.Accepted accepted -> use(accepted);
                case RegistryLoad.Unchanged _ -> unchanged();
                case RegistryLoad.Refused refused -> refused(refused.message());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "the registry could not be loaded", e);
            refused("could not be loaded: " + e);
        }
    }

    private void refused(String message) {
        status = status.refused(message, clock.instant());
        LOG.log(Level.ERROR, "registry refused, the directory stays as it was: {0}", message);
    }

    /** The days go by: a centre may open or close though the document is the same. */
    private void unchanged() {
        status = status.unchanged(clock.instant());
        if (inUse != null) {
            publish(inUse);
        }
    }

    private void use(RegistryLoad.Accepted accepted) {
        inUse = accepted;
        status = status.accepted(accepted.report(), clock.instant());
        LOG.log(
                Level.INFO,
                "registry accepted: {0} rows, {1} centres, {2} shown",
                accepted.report().rows(),
                accepted.report().centres(),
                accepted.report().shown());
        publish(accepted);
    }

    private void publish(RegistryLoad.Accepted accepted) {
        List<Centre> shown = Shown.among(accepted.centres(), clock.instant());
        snapshots.replaceCentres(shown);
        collectors.plan(targets(shown, accepted));
    }

    private Map<PlatformId, List<Target>> targets(List<Centre> shown, RegistryLoad.Accepted accepted) {
        Map<String, CentreRef> refs = new LinkedHashMap<>();
        Map<String, List<Centre>> sharing = new HashMap<>();
        for (Centre centre : shown) {
            CentreRef ref = accepted.refs().get(centre.id());
            if (ref != null) {
                String key = ref.platform() + " " + ref.key();
                refs.putIfAbsent(key, ref);
                sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(centre);
            }
        }
        Map<PlatformId, List<Target>> targets = new HashMap<>();
        refs.forEach((key, ref) -> targets.computeIfAbsent(ref.platform(), p -> new ArrayList<>())
                .add(target(ref, sharing.getOrDefault(key, List.of()))));
        return targets;
    }

    private Target target(CentreRef ref, List<Centre> centres) {
        return new Target(
                ref,
                centres.getFirst().zone(),
                centres.stream().map(Centre::id).collect(java.util.stream.Collectors.toSet()),
                new PlaceAttribution(centres, place -> isNamedBy(ref, place)));
    }

    private boolean isNamedBy(CentreRef ref, PlaceAvailability place) {
        return links.recognise(place.link().toString())
                .filter(named -> named.key().equals(ref.key()))
                .isPresent();
    }
}
