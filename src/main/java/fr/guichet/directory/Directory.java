package fr.guichet.directory;

import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.directory.catalogue.CatalogueFiles;
import fr.guichet.directory.catalogue.CatalogueStatus;
import fr.guichet.directory.catalogue.Catalogues;
import fr.guichet.directory.catalogue.LookedUpAddresses;
import fr.guichet.directory.identity.Identities;
import fr.guichet.directory.identity.StoredIdentities;
import fr.guichet.directory.matching.AddressIds;
import fr.guichet.directory.matching.Ambiguity;
import fr.guichet.directory.registry.BookingFiles;
import fr.guichet.directory.registry.BookingStatus;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.directory.registry.LoadSchedule;
import fr.guichet.directory.registry.RegistryLoader;
import fr.guichet.directory.registry.RegistryLoad;
import fr.guichet.directory.registry.RegistryReader;
import fr.guichet.directory.registry.RegistrySettings;
import fr.guichet.directory.registry.RegistrySource;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.Failure;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Decisions;
import fr.guichet.directory.registry.RegistryFiles;
import fr.guichet.store.Store;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps the directory: loads the registry at start and periodically, and hands what it says to the snapshot and to those who ask platforms. */
@Singleton
public final class Directory {

    private static final Logger LOG = System.getLogger(Directory.class.getName());

    private final RegistrySettings settings;
    private final RegistryLoader files;
    private final Snapshots snapshots;
    private final Collectors collectors;
    private final GuichetClock clock;
    private final ScheduledExecutorService loader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("registry-loader").daemon().factory());

    private final EditionBuilder editions;
    private final Identities identities = new Identities();
    private final StoredIdentities memory;
    private final DirectoryCache shown;
    private final Decisions decisions;
    private final Catalogues catalogues;
    private final RegistrySource source;
    private final BookingFiles bookings;
    private final LoadSchedule times;

    private volatile DirectoryStatus status = DirectoryStatus.NEVER_LOADED;
    private volatile @Nullable Edition edition;
    private volatile DirectoryOverrides followed = DirectoryOverrides.NONE;
    private RegistryLoad.@Nullable Accepted inUse;

    Directory(
            RegistrySettings settings,
            Adapters adapters,
            Gazetteer gazetteer,
            Snapshots snapshots,
            Collectors collectors,
            GuichetClock clock,
            Store store,
            Decisions decisions) {
        this.decisions = decisions;
        this.settings = settings;
        LinkReader links = new LinkReader(adapters.list());
        this.snapshots = snapshots;
        this.collectors = collectors;
        this.clock = clock;
        Path data = data();
        this.editions = new EditionBuilder(gazetteer, links, identities, addresses(collectors));
        this.catalogues = new Catalogues(adapters, collectors, new CatalogueFiles(data));
        this.memory = new StoredIdentities(store);
        this.shown = new DirectoryCache(data);
        PlatformAdapter adapter = adapters.registry();
        this.source = new RegistrySource(adapter, snapshots, store, clock.instant());
        this.times = new LoadSchedule(settings.every());
        this.bookings = new BookingFiles(adapter, settings.bookings(), clock);
        this.files = new RegistryLoader(
                adapter,
                new RegistryReader((CentreCatalogue) adapter, links, gazetteer),
                new RegistryFiles(data),
                clock);
    }

    private AddressIds addresses(Collectors collectors) {
        return collectors
                .addressLookup()
                .<AddressIds>map(lookup -> new LookedUpAddresses(lookup, () -> publishAgain()))
                .orElse(AddressIds.NONE);
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

    /**
     * Loads what was kept, then looks at the registry now and periodically. Returns at once.
     *
     * @param pause how long it waits before that
     */
    public void start(Duration pause) {
        var unused = loader.schedule(this::begin, pause.toMillis(), TimeUnit.MILLISECONDS);
        catalogues.start(this::publishAgain);
        decisions.whenChanged(() -> {
            if (!DirectoryOverrides.of(decisions).equals(followed)) {
                publishAgain();
            }
        });
    }

    private void begin() {
        loader.execute(() -> identities.remember(memory.recall()));
        loader.execute(catalogues::recall);
        loader.execute(this::useKept);
        loader.execute(this::lookRegularly);
    }

    @PreDestroy
    void stop() {
        catalogues.close();
        loader.shutdownNow();
    }

    public DirectoryStatus status() {
        return status;
    }

    /** How the sources became centres; empty before the first edition. */
    public Optional<MergeReport> merges() {
        return Optional.ofNullable(edition).map(Edition::report);
    }

    /** How the platforms' catalogues are doing, by platform. */
    public Map<String, CatalogueStatus> catalogues() {
        return catalogues.states();
    }

    /** Why centres of the registry have no match, as stable codes, in the registry's order. */
    public Map<CentreId, String> unmatched() {
        return Optional.ofNullable(edition).map(Edition::unmatched).orElse(Map.of());
    }

    /** Whether a source speaks of a place under that id. */
    public boolean knows(ExternalId id) {
        return Optional.ofNullable(edition)
                .filter(known -> known.sources().contains(id))
                .isPresent();
    }

    /** How the weekly statistics of appointments are doing. */
    public BookingStatus bookings() {
        return bookings.status();
    }

    /** What is left to operators. */
    public List<Ambiguity> ambiguities() {
        return Optional.ofNullable(edition).map(Edition::ambiguities).orElse(List.of());
    }

    /** Looks again soon, accepting a registry, and catalogues, that lost much: an operator says that it is right. */
    public void acceptShrink() {
        loader.execute(() -> look(true));
        catalogues.acceptShrink();
    }

    private void lookRegularly() {
        bookings.look();
        Duration next = look(settings.acceptShrink());
        if (!loader.isShutdown()) {
            var unused = loader.schedule(this::lookRegularly, next.toMillis(), TimeUnit.MILLISECONDS);
        }
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

    /** Whatever happens here must not end the periodic looks. @return how long to wait for the next one */
    private Duration look(boolean acceptShrink) {
        try {
            return switch (files.look(settings.location(), inUse != null, acceptShrink)) {
                case RegistryLoad.Accepted accepted -> accepted(accepted);
                case RegistryLoad.Unchanged _ -> unchanged();
                case RegistryLoad.Refused refused -> refused(refused.failure());
            };
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "the registry could not be loaded", e);
            return refused(new Failure.Unreachable("could not be loaded: " + e));
        }
    }

    private Duration accepted(RegistryLoad.Accepted accepted) {
        source.answered(accepted.centres().size(), clock.instant());
        use(accepted);
        return times.succeeded();
    }

    private Duration refused(Failure failure) {
        if (status.refusal().isEmpty()) {
            LOG.log(Level.ERROR, "registry refused, the directory stays as it was: {0}", failure.detail());
        }
        status = status.refused(failure.detail(), clock.instant());
        source.failed(failure.reason(), failure.detail(), clock.instant());
        return times.failed(failure instanceof Failure.Refused asked ? asked.retryAfter() : Optional.empty());
    }

    /** The days go by: a centre may open or close though the document is the same. */
    private Duration unchanged() {
        status = status.unchanged(clock.instant());
        if (inUse != null) {
            source.answered(inUse.centres().size(), clock.instant());
            publish(inUse);
        }
        return times.succeeded();
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

    /** On the loader's thread, so that one edition follows the other. */
    private void publish(RegistryLoad.Accepted accepted) {
        DirectoryOverrides rulings = DirectoryOverrides.of(decisions);
        followed = rulings;
        Edition edition = editions.build(
                EditionBuilder.sightings(accepted),
                catalogues.readings(),
                rulings,
                bookings.pressures(clock.instant()),
                clock.instant());
        this.edition = edition;
        snapshots.replaceCentres(edition.index());
        memory.keep(identities, edition.index(), clock.instant());
        collectors.plan(edition.targets());
        // How old an answer may be follows from how much there is to ask: nobody waits for that.
        snapshots.publish();
        shown.keep(edition.shown(), rulings, policies(edition));
    }

    private Map<PlatformId, FreshnessPolicy> policies(Edition edition) {
        Snapshot now = snapshots.current();
        Map<PlatformId, FreshnessPolicy> policies = new HashMap<>();
        edition.targets().keySet().forEach(platform -> policies.put(platform, now.policy(platform)));
        return policies;
    }

    /**
     * Waits until what operators decided is in the centres that people see.
     *
     * @return whether it is; false when a registry that is just being read holds it up for longer
     */
    public boolean isSettledWithin(Duration time) {
        try {
            loader.submit(() -> {}).get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void publishAgain() {
        loader.execute(() -> {
            if (inUse != null) {
                publish(inUse);
            }
        });
    }
}
