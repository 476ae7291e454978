package fr.guichet.collect;

import fr.guichet.client.ClientSettings;
import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.settings.CollectSettings;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.collect.watch.ListingRecord;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.CheckRequests;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.PlatformStatus.State;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.AddressBase;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.store.Decisions;
import fr.guichet.store.Store;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The collectors, one per platform with availability that is enabled, and the status of the platforms that are not fetched. */
@Singleton
public final class Collectors implements CheckRequests {

    private final Map<PlatformId, PlatformCollector> collectors = new TreeMap<>();
    private final Map<PlatformId, Source> catalogueOnly = new TreeMap<>();
    private final List<PlatformAdapter> adapters;
    private final CollectSettings.General general;
    private final CollectSettings.Adapters settings;
    private final Source.Context context;
    private final Map<PlatformId, PlatformStatus> notAsked = new ConcurrentHashMap<>();
    private volatile boolean isPlanned;

    Collectors(
            Adapters adapters,
            CollectSettings.General general,
            CollectSettings.Adapters settings,
            Snapshots snapshots,
            GuichetClock clock,
            Vertx vertx,
            Store store,
            Decisions decisions,
            HistoryWriter history,
            PlatformMeters meters) {
        this.adapters = adapters.list();
        this.general = general;
        this.settings = settings;
        this.context = new Source.Context(snapshots, store, decisions, clock, vertx, history, meters);
        decisions.whenChanged(() -> notAsked.values().forEach(this::publish));
    }

    /** Starts the collectors; {@link #plan} gives them their targets. */
    public void start() {
        for (PlatformAdapter adapter : adapters) {
            if (!isEnabled(adapter)) {
                continue;
            }
            if (adapter instanceof AvailabilitySource) {
                PlatformCollector collector = new PlatformCollector(source(adapter));
                collectors.put(adapter.id(), collector);
                collector.start();
            } else if (adapter instanceof CentreCatalogue) {
                catalogueOnly.put(adapter.id(), source(adapter));
            }
        }
    }

    private boolean isEnabled(PlatformAdapter adapter) {
        return general.enabled() && settingsOf(adapter.id()).enabled();
    }

    private Source source(PlatformAdapter adapter) {
        return new Source(adapter, settingsOf(adapter.id()), clientSettings(adapter.id()), context);
    }

    @PreDestroy
    void stop() {
        collectors.values().forEach(PlatformCollector::close);
    }

    /** Looks addresses up; empty when no address base is enabled. To be called once. */
    public Optional<AddressLookup> addressLookup() {
        return adapters.stream()
                .filter(adapter -> adapter instanceof AddressBase && isEnabled(adapter))
                .findFirst()
                .map(adapter -> new AddressLookup(source(adapter)));
    }

    /** A report on each platform that is fetched, in the order of their codes. */
    public List<SourceReport> sources() {
        return collectors.values().stream().map(PlatformCollector::report).toList();
    }

    /** The record of a listing since the start; empty when it was not answered. */
    public Optional<ListingRecord> record(ListingId listing) {
        return Optional.ofNullable(collectors.get(listing.platform()))
                .flatMap(collector -> collector.listingRecords().find(listing));
    }

    /**
     * Reads a platform's catalogue within the platform's pace.
     *
     * @param read the adapter's reading of the catalogue
     * @return empty when the platform is not fetched
     */
    public <T> Optional<AttemptResult<T>> catalogue(
            PlatformId platform, Function<AdapterContext, FetchResult<T>> read) {
        return find(platform)
                .map(collector -> collector.catalogue(read))
                .or(() -> Optional.ofNullable(catalogueOnly.get(platform)).map(source -> catalogue(source, read)));
    }

    private static <T> AttemptResult<T> catalogue(Source source, Function<AdapterContext, FetchResult<T>> read) {
        try (SourceAttempt<T> attempt = new SourceAttempt<>(source, "the catalogue")) {
            return attempt.runOnce(read);
        }
    }

    /** Replaces the targets of each platform. */
    public void plan(Map<PlatformId, List<Target>> targets) {
        for (PlatformAdapter adapter : adapters) {
            List<Target> planned = targets.getOrDefault(adapter.id(), List.of());
            PlatformCollector collector = collectors.get(adapter.id());
            if (collector != null) {
                collector.plan(planned);
            } else if (!planned.isEmpty()) {
                publish(notAsked(adapter, planned));
            }
        }
        isPlanned = true;
    }

    private PlatformStatus notAsked(PlatformAdapter adapter, List<Target> planned) {
        int listings =
                planned.stream().mapToInt(target -> target.centres().size()).sum();
        PlatformStatus status = new StatusTracker(
                        adapter.id(),
                        adapter.name(),
                        State.NOT_ASKED,
                        context.clock().instant())
                .fetches(listings, Optional.empty());
        notAsked.put(adapter.id(), status);
        return status;
    }

    private void publish(PlatformStatus status) {
        context.snapshots().report(new OperatorOverrides(context.decisions(), status.platform()).appliedTo(status));
    }

    @Override
    public boolean checkSoon(CentreId centre) {
        boolean found = false;
        for (PlatformCollector collector : collectors.values()) {
            found |= collector.prioritise(centre) && collector.held().isEmpty();
        }
        return found;
    }

    @Override
    public boolean isPlanned() {
        return isPlanned;
    }

    /** The collector of a platform; empty when it is not fetched. */
    public Optional<PlatformCollector> find(PlatformId platform) {
        return Optional.ofNullable(collectors.get(platform));
    }

    /** Whether the platform's public status is published here. */
    public boolean publishes(PlatformId platform) {
        return collectors.containsKey(platform) || notAsked.containsKey(platform);
    }

    public PlatformSettings settingsOf(PlatformId platform) {
        PlatformSettings found = settings.platforms().get(platform.value());
        if (found == null) {
            throw new IllegalStateException("no settings for " + platform);
        }
        return found;
    }

    /** The client settings of a platform. */
    public ClientSettings clientSettings(PlatformId platform) {
        PlatformSettings platformSettings = settingsOf(platform);
        return new ClientSettings(
                platformSettings.baseUrl().or(general::baseUrl),
                platformSettings.requestsPerSecond(),
                platformSettings.concurrency(),
                platformSettings.connectTimeout(),
                platformSettings.requestTimeout(),
                platformSettings.attemptDeadline(),
                platformSettings.mostAnswerBytes(),
                platformSettings.keptBytes(),
                platformSettings.longestPause(),
                general.userAgent());
    }
}
