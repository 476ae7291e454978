package fr.guichet.directory.catalogue;

import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.directory.registry.LoadSchedule;
import fr.guichet.directory.registry.ShrinkLimit;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.CentreCatalogue;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The catalogues of the platforms that have one, read at start and periodically. A failed reading, or one that shrank too much, leaves the last one in use. */
public final class Catalogues implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Catalogues.class.getName());

    private final List<CatalogueReader> readers;
    private final Collectors collectors;
    private final CatalogueFiles files;
    private final Map<PlatformId, CatalogueReading> readings = new ConcurrentHashMap<>();
    private final Map<PlatformId, CatalogueStatus> states = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("catalogue-timer").daemon().factory());

    private final Set<PlatformId> shrunk = ConcurrentHashMap.newKeySet();
    private final Set<PlatformId> shrinkAccepted = ConcurrentHashMap.newKeySet();

    private volatile Runnable changed = () -> {};

    /** @param files stores the last readings */
    public Catalogues(Adapters adapters, Collectors collectors, CatalogueFiles files) {
        this.files = files;
        this.collectors = collectors;
        this.readers = adapters.list().stream()
                .filter(CentreCatalogue.class::isInstance)
                .map(CatalogueReader::new)
                .toList();
    }

    /** Loads the last readings before a restart, with their dates. */
    public void load() {
        readers.stream()
                .filter(reader -> !every(reader).isZero())
                .flatMap(reader -> files.load(reader.platform()).stream())
                .forEach(this::use);
    }

    /** Starts the periodic readings and calls the listener after each new one, on the reading's thread. */
    public void start(Runnable whenChanged) {
        changed = whenChanged;
        readers.stream().filter(reader -> !every(reader).isZero()).forEach(reader -> soon(reader, Duration.ZERO));
    }

    private Duration every(CatalogueReader reader) {
        return collectors.settingsOf(reader.platform()).catalogueEvery();
    }

    private void soon(CatalogueReader reader, Duration delay) {
        if (!timer.isShutdown()) {
            var unused = timer.schedule(
                    () -> Thread.ofVirtual()
                            .name("catalogue-" + reader.platform())
                            .start(() -> run(reader)),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void run(CatalogueReader reader) {
        if (!isRead(reader)) {
            soon(reader, LoadSchedule.AFTER_FAILURE);
            return;
        }
        CatalogueStatus state = state(reader.platform());
        soon(reader, LoadSchedule.delay(every(reader), state.failuresInARow()));
    }

    /** Reads a catalogue once. @return false when no request was sent, because the platform is paused or its budget spent */
    private boolean isRead(CatalogueReader reader) {
        try {
            return collectors
                    .catalogue(reader.platform(), reader::read)
                    .map(attempted -> isSettled(reader, attempted))
                    .orElse(true);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Bug while reading the catalogue of " + reader.platform(), e);
            failed(reader.platform(), "internal error: " + e);
            return true;
        }
    }

    private boolean isSettled(CatalogueReader reader, AttemptResult<CatalogueReading> attempted) {
        switch (attempted) {
            case AttemptResult.Ended<CatalogueReading>(FetchResult<CatalogueReading> result) -> settle(reader, result);
            case AttemptResult.BreakerOpen<CatalogueReading> _, AttemptResult.Held<CatalogueReading> _ -> {
                return false;
            }
        }
        return true;
    }

    private void settle(CatalogueReader reader, FetchResult<CatalogueReading> result) {
        switch (result) {
            case FetchResult.Fetched<CatalogueReading> fetched -> judge(fetched.value());
            case FetchResult.Unchanged<CatalogueReading> _ -> {}
            case FetchResult.Failed<CatalogueReading>(Failure failure) -> failed(reader.platform(), failure.detail());
        }
    }

    private void judge(CatalogueReading reading) {
        int last = state(reading.platform()).entries();
        int now = reading.records().size();
        Optional<String> shrank = ShrinkLimit.exceeded(last, now, "centres");
        if (shrank.isPresent() && !shrinkAccepted.remove(reading.platform())) {
            shrunk.add(reading.platform());
            failed(reading.platform(), shrank.get());
            return;
        }
        shrunk.remove(reading.platform());
        use(reading);
        files.save(reading);
        LOG.log(Level.INFO, "Catalogue of {0}: {1} centres", reading.platform(), now);
        changed.run();
    }

    private void use(CatalogueReading reading) {
        readings.put(reading.platform(), reading);
        states.put(
                reading.platform(),
                new CatalogueStatus(
                        Optional.of(reading.readAt()), reading.records().size(), Optional.empty(), 0));
    }

    /** Reads the catalogues that shrank again and accepts them, by decision of an operator. */
    public void acceptShrink() {
        readers.stream().filter(reader -> shrunk.remove(reader.platform())).forEach(reader -> {
            shrinkAccepted.add(reader.platform());
            Thread.ofVirtual().name("catalogue-" + reader.platform()).start(() -> {
                var unused = isRead(reader);
            });
        });
    }

    private void failed(PlatformId platform, String why) {
        CatalogueStatus known = state(platform);
        states.put(platform, known.failed(why));
        if (known.failure().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "The catalogue of {0} could not be read, the last one stays in use: {1}",
                    platform,
                    why);
        }
    }

    private CatalogueStatus state(PlatformId platform) {
        return states.getOrDefault(platform, CatalogueStatus.NEVER_READ);
    }

    /** The last reading of each. */
    public Collection<CatalogueReading> readings() {
        return List.copyOf(readings.values());
    }

    /** The status of each, by platform. */
    public Map<String, CatalogueStatus> states() {
        Map<String, CatalogueStatus> byName = new TreeMap<>();
        readers.forEach(reader -> byName.put(reader.platform().value(), state(reader.platform())));
        return byName;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
