package fr.guichet.collect;

import fr.guichet.client.ClientSettings;
import fr.guichet.client.PlatformClients;
import fr.guichet.clock.GuichetClock;
import fr.guichet.collect.history.HistoryWriter;
import fr.guichet.collect.schedule.DailyBudget;
import fr.guichet.collect.schedule.QuietHours;
import fr.guichet.collect.schedule.RoundRobinPlanner;
import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.settings.CollectSettings;
import fr.guichet.collect.settings.PlatformSettings;
import fr.guichet.collect.watch.ListingRecord;
import fr.guichet.collect.watch.SourceWatch;
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

/** One collector per platform that can be asked, and a word on those that cannot. */
@Singleton
public final class Collectors implements CheckRequests {

    private final Map<PlatformId, PlatformCollector> collectors = new TreeMap<>();
    private final List<PlatformAdapter> adapters;
    private final CollectSettings.General general;
    private final CollectSettings.Adapters settings;
    private final Snapshots snapshots;
    private final GuichetClock clock;
    private final Vertx vertx;
    private final CollectorContext surroundings;
    private final HistoryWriter history;
    private final PlatformMeters meters;
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
        this.snapshots = snapshots;
        this.clock = clock;
        this.vertx = vertx;
        this.surroundings = new CollectorContext(snapshots, store, decisions, clock);
        this.history = history;
        this.meters = meters;
        decisions.whenChanged(() -> notAsked.values().forEach(this::tell));
    }

    /** Begins to ask; what there is to ask comes by {@link #plan}. */
    public void start() {
        for (PlatformAdapter adapter : adapters) {
            if (adapter instanceof AvailabilitySource
                    && general.enabled()
                    && settingsOf(adapter.id()).enabled()) {
                PlatformCollector collector = collector(adapter);
                collectors.put(adapter.id(), collector);
                collector.start();
            }
        }
    }

    @PreDestroy
    void stop() {
        collectors.values().forEach(PlatformCollector::close);
    }

    private PlatformCollector collector(PlatformAdapter adapter) {
        PlatformSettings platform = settingsOf(adapter.id());
        OperatorOverrides orders = new OperatorOverrides(surroundings.decisions(), adapter.id());
        DailyBudget budget = new DailyBudget(() -> orders.requestsPerDay(platform.requestsPerDay()), clock);
        RequestGate hold = new RequestGate(orders, budget, QuietHours.read(platform.quietHours()), clock);
        SourceWatch watch = new SourceWatch(clock, System::nanoTime, history, meters.of(adapter.id()));
        PlatformClients clients = new PlatformClients(
                adapter,
                clientSettings(adapter.id()),
                vertx,
                exchange -> {
                    budget.count();
                    watch.requested(exchange.took());
                },
                hold::reason);
        return new PlatformCollector(
                adapter,
                clients,
                platform,
                new RoundRobinPlanner(platform.shortestInterval(), System::nanoTime),
                surroundings,
                orders,
                budget,
                hold,
                watch);
    }

    /** Who knows addresses; empty where none is to be asked. To be called once. */
    public Optional<AddressLookup> addressLookup() {
        return adapters.stream()
                .filter(adapter -> adapter instanceof AddressBase
                        && general.enabled()
                        && settingsOf(adapter.id()).enabled())
                .findFirst()
                .map(this::lookup);
    }

    private AddressLookup lookup(PlatformAdapter adapter) {
        PlatformSettings platform = settingsOf(adapter.id());
        OperatorOverrides orders = new OperatorOverrides(surroundings.decisions(), adapter.id());
        DailyBudget budget = new DailyBudget(() -> orders.requestsPerDay(platform.requestsPerDay()), clock);
        RequestGate hold = new RequestGate(orders, budget, QuietHours.read(platform.quietHours()), clock);
        PlatformClients clients = new PlatformClients(
                adapter, clientSettings(adapter.id()), vertx, exchange -> budget.count(), hold::reason);
        return new AddressLookup(adapter, clients, platform, hold, surroundings);
    }

    /** How each platform that is asked is doing, in the order of their codes. */
    public List<SourceReport> sources() {
        return collectors.values().stream().map(PlatformCollector::report).toList();
    }

    /** How a listing behaved since the start; empty when it was not answered. */
    public Optional<ListingRecord> record(ListingId listing) {
        return Optional.ofNullable(collectors.get(listing.platform()))
                .flatMap(collector -> collector.listingRecords().find(listing));
    }

    /** The context in which a platform's catalogue is read, within the platform's pace; empty when the platform is not asked. */
    public Optional<AdapterContext> catalogueContext(PlatformId platform) {
        return Optional.ofNullable(collectors.get(platform)).map(PlatformCollector::catalogueContext);
    }

    /** Replaces what there is to ask of each platform. */
    public void plan(Map<PlatformId, List<Target>> targets) {
        for (PlatformAdapter adapter : adapters) {
            List<Target> planned = targets.getOrDefault(adapter.id(), List.of());
            PlatformCollector collector = collectors.get(adapter.id());
            if (collector != null) {
                collector.plan(planned);
            } else if (!planned.isEmpty()) {
                tell(notAsked(adapter, planned));
            }
        }
        isPlanned = true;
    }

    private PlatformStatus notAsked(PlatformAdapter adapter, List<Target> planned) {
        int listings =
                planned.stream().mapToInt(target -> target.centres().size()).sum();
        PlatformStatus status = new StatusTracker(adapter.id(), adapter.name(), State.NOT_ASKED, clock.instant())
                .asks(listings, Optional.empty());
        notAsked.put(adapter.id(), status);
        return status;
    }

    private void tell(PlatformStatus status) {
        snapshots.report(new OperatorOverrides(surroundings.decisions(), status.platform()).appliedTo(status));
    }

    @Override
    public boolean checkSoon(CentreId centre) {
        boolean found = false;
        for (PlatformCollector collector : collectors.values()) {
            found |= collector.hurry(centre) && collector.held().isEmpty();
        }
        return found;
    }

    @Override
    public boolean isPlanned() {
        return isPlanned;
    }

    /** The collector of a platform; empty when it is not asked. */
    public Optional<PlatformCollector> find(PlatformId platform) {
        return Optional.ofNullable(collectors.get(platform));
    }

    /** Whether what the public sees of a platform comes from here. */
    public boolean speaksOf(PlatformId platform) {
        return collectors.containsKey(platform) || notAsked.containsKey(platform);
    }

    /** How a platform is asked. */
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
                general.userAgent());
    }
}
