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
import fr.guichet.directory.matching.Ambiguity;
import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.directory.registry.BookingFiles;
import fr.guichet.directory.registry.BookingStatus;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.directory.registry.LoadSchedule;
import fr.guichet.directory.registry.RegistryFiles;
import fr.guichet.directory.registry.RegistryLoad;
import fr.guichet.directory.registry.RegistryLoader;
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
import fr.guichet.spi.CentreRegistry;
import fr.guichet.spi.Failure;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Decisions;
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

/** Loads the registry at start and periodically, builds an edition and publishes it to the snapshot and the collectors. */
@Singleton
public final class Directory {

    private static final Logger LOG = System.getLogger(Directory.class.getName());

    private final RegistrySettings settings;
    private final RegistryLoader registryLoader;
    private final Snapshots snapshots;
    private final Collectors collectors;
    private final GuichetClock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("registry-loader").daemon().factory());

    private final EditionBuilder editions;
    private final Identities identities = new Identities();
    private final StoredIdentities storedIdentities;
    private final DirectoryCache cache;
    private final Decisions decisions;
    private final Catalogues catalogues;
    private final RegistrySource source;
    private final BookingFiles bookings;
    private final LoadSchedule schedule;

    private volatile DirectoryStatus status = DirectoryStatus.NEVER_LOADED;
    private volatile @Nullable Edition edition;
    private volatile DirectoryOverrides appliedOverrides = DirectoryOverrides.NONE;
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
        this.storedIdentities = new StoredIdentities(store);
        this.cache = new DirectoryCache(data);
        PlatformAdapter adapter = adapters.registry();
        this.source = new RegistrySource(adapter, snapshots, store, clock.instant());
        this.schedule = new LoadSchedule(settings.every());
        this.bookings = new BookingFiles(adapter, settings.bookings(), clock);
        this.registryLoader = new RegistryLoader(
                adapter,
                new RegistryReader((CentreRegistry) adapter, links, gazetteer),
                new RegistryFiles(data),
                clock);
    }

    private AddressIds addresses(Collectors collectors) {
        return collectors
                .addressLookup()
                .<AddressIds>map(lookup -> new LookedUpAddresses(lookup, () -> republish()))
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
     * Loads the stored state, then the registry now and periodically. Returns at once.
     *
     * @param pause the delay before that
     */
    public void start(Duration pause) {
        var unused = executor.schedule(this::begin, pause.toMillis(), TimeUnit.MILLISECONDS);
        catalogues.start(this::republish);
        decisions.whenChanged(() -> {
            if (!DirectoryOverrides.of(decisions).equals(appliedOverrides)) {
                republish();
            }
        });
    }

    private void begin() {
        executor.execute(() -> identities.restore(storedIdentities.load()));
        executor.execute(catalogues::load);
        executor.execute(this::useStored);
        executor.execute(this::loadRegularly);
    }

    @PreDestroy
    void stop() {
        catalogues.close();
        executor.shutdownNow();
    }

    public DirectoryStatus status() {
        return status;
    }

    /** How the sources became centres; empty before the first edition. */
    public Optional<MergeReport> merges() {
        return Optional.ofNullable(edition).map(Edition::report);
    }

    /** Status of the platforms' catalogues, by platform. */
    public Map<String, CatalogueStatus> catalogues() {
        return catalogues.states();
    }

    /** Why centres of the registry have no match, as stable codes, in the registry's order. */
    public Map<CentreId, String> unmatched() {
        return Optional.ofNullable(edition).map(Edition::unmatched).orElse(Map.of());
    }

    /** Whether a source record has that id. */
    public boolean knows(ExternalId id) {
        return Optional.ofNullable(edition)
                .filter(known -> known.sources().contains(id))
                .isPresent();
    }

    /** Status of the weekly statistics of appointments. */
    public BookingStatus bookings() {
        return bookings.status();
    }

    /** The matches that operators must decide. */
    public List<Ambiguity> ambiguities() {
        return Optional.ofNullable(edition).map(Edition::ambiguities).orElse(List.of());
    }

    /** Loads again soon and accepts a registry and catalogues that shrank, by decision of an operator. */
    public void acceptShrink() {
        executor.execute(() -> load(true));
        catalogues.acceptShrink();
    }

    private void loadRegularly() {
        bookings.load();
        Duration next = load(settings.acceptShrink());
        if (!executor.isShutdown()) {
            var unused = executor.schedule(this::loadRegularly, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void useStored() {
        registryLoader.lastLoad().ifPresent(load -> {
            switch (load) {
                case RegistryLoad.Accepted accepted -> use(accepted);
                case RegistryLoad.Refused refused ->
                    LOG.log(Level.WARNING, "The stored registry cannot be read: {0}", refused.message());
                case RegistryLoad.Unchanged _ -> {}
            }
        });
    }

    /** No exception may end the periodic loads. @return the delay before the next one */
    private Duration load(boolean acceptShrink) {
        try {
            return switch (registryLoader.load(settings.location(), inUse != null, acceptShrink)) {
                case RegistryLoad.Accepted accepted -> accepted(accepted);
                case RegistryLoad.Unchanged _ -> unchanged();
                case RegistryLoad.Refused refused -> refused(refused.failure());
            };
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The registry could not be loaded", e);
            return refused(new Failure.Unreachable("could not be loaded: " + e));
        }
    }

    private Duration accepted(RegistryLoad.Accepted accepted) {
        source.answered(accepted.centres().size(), clock.instant());
        use(accepted);
        return schedule.succeeded();
    }

    private Duration refused(Failure failure) {
        if (status.refusal().isEmpty()) {
            LOG.log(Level.ERROR, "Registry refused, the directory stays as it was: {0}", failure.detail());
        }
        status = status.refused(failure.detail(), clock.instant());
        source.failed(failure.reason(), failure.detail(), clock.instant());
        return schedule.failed(failure instanceof Failure.Refused asked ? asked.retryAfter() : Optional.empty());
    }

    /** Builds a new edition: a centre may open or close on a date though the document is unchanged. */
    private Duration unchanged() {
        status = status.unchanged(clock.instant());
        if (inUse != null) {
            source.answered(inUse.centres().size(), clock.instant());
            publish(inUse);
        }
        return schedule.succeeded();
    }

    private void use(RegistryLoad.Accepted accepted) {
        inUse = accepted;
        status = status.accepted(accepted.report(), clock.instant());
        LOG.log(
                Level.INFO,
                "Registry accepted: {0} rows, {1} centres, {2} shown",
                accepted.report().rows(),
                accepted.report().centres(),
                accepted.report().shown());
        publish(accepted);
    }

    /** On the loader thread, so that editions are built one after the other. */
    private void publish(RegistryLoad.Accepted accepted) {
        DirectoryOverrides overrides = DirectoryOverrides.of(decisions);
        appliedOverrides = overrides;
        Edition edition = editions.build(
                EditionBuilder.records(accepted),
                catalogues.readings(),
                overrides,
                bookings.pressures(clock.instant()),
                clock.instant());
        this.edition = edition;
        snapshots.replaceCentres(edition.index());
        storedIdentities.save(identities, edition.index(), clock.instant());
        collectors.plan(edition.targets());
        // Freshness policies depend on the number of targets: publish at once.
        snapshots.publish();
        cache.save(edition.shown(), overrides, policies(edition));
    }

    private Map<PlatformId, FreshnessPolicy> policies(Edition edition) {
        Snapshot now = snapshots.current();
        Map<PlatformId, FreshnessPolicy> policies = new HashMap<>();
        edition.targets().keySet().forEach(platform -> policies.put(platform, now.policy(platform)));
        return policies;
    }

    /**
     * Waits until the decisions made so far are applied to the published centres.
     *
     * @return false when that takes longer, because a registry is being read
     */
    public boolean isSettledWithin(Duration time) {
        try {
            executor.submit(() -> {}).get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void republish() {
        executor.execute(() -> {
            if (inUse != null) {
                publish(inUse);
            }
        });
    }
}
