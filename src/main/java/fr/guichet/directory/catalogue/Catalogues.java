package fr.guichet.directory.catalogue;

import fr.guichet.collect.Adapters;
import fr.guichet.collect.Collectors;
import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.AvailabilitySource;
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

/** The catalogues of the platforms that have one, read at start and periodically. A reading that failed, or that lost much, leaves the last one. */
public final class Catalogues implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Catalogues.class.getName());

    /** A catalogue that lost more than this share of its entries is more often a failed listing than closed centres. */
    private static final double LARGEST_SHRINK = 0.20;

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofHours(1);

    private final List<CatalogueReader> readers;
    private final Collectors collectors;
    private final CatalogueFiles memory;
    private final Map<PlatformId, CatalogueReading> readings = new ConcurrentHashMap<>();
    private final Map<PlatformId, CatalogueStatus> states = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("catalogue-timer").daemon().factory());

    private final Set<PlatformId> shrunk = ConcurrentHashMap.newKeySet();
    private final Set<PlatformId> welcome = ConcurrentHashMap.newKeySet();

    private volatile Runnable changed = () -> {};

    /** @param memory keeps them over restarts */
    public Catalogues(Adapters adapters, Collectors collectors, CatalogueFiles memory) {
        this.memory = memory;
        this.collectors = collectors;
        this.readers = adapters.list().stream()
                .filter(adapter -> adapter instanceof CentreCatalogue && adapter instanceof AvailabilitySource)
                .map(CatalogueReader::new)
                .toList();
    }

    /** What was last read before a restart is there again, dated as it was. */
    public void recall() {
        readers.stream()
                .filter(reader -> !every(reader).isZero())
                .flatMap(reader -> memory.recall(reader.platform()).stream())
                .forEach(this::use);
    }

    /** Reads them from now on; each one that was read is told, on a thread of its own. */
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
                            .start(() -> look(reader)),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look(CatalogueReader reader) {
        if (!isRead(reader)) {
            soon(reader, AFTER_FAILURE);
            return;
        }
        Duration next = every(reader);
        CatalogueStatus state = state(reader.platform());
        soon(reader, state.failure().isPresent() ? sooner(next, state.failuresInARow()) : next);
    }

    /** Reads it once. @return false when we hold ourselves back, which says nothing of it */
    private boolean isRead(CatalogueReader reader) {
        try {
            return collectors
                    .catalogue(reader.platform(), reader::read)
                    .map(attempted -> isSettled(reader, attempted))
                    .orElse(true);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a bug while reading the catalogue of " + reader.platform(), e);
            failed(reader.platform(), "a bug of ours: " + e);
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

    private static Duration sooner(Duration regular, int failures) {
        Duration grown = AFTER_FAILURE.multipliedBy(1L << Math.min(failures - 1, 6));
        Duration bounded = grown.compareTo(LONGEST_AFTER_FAILURE) > 0 ? LONGEST_AFTER_FAILURE : grown;
        return bounded.compareTo(regular) > 0 ? regular : bounded;
    }

    private void judge(CatalogueReading reading) {
        int last = state(reading.platform()).entries();
        int now = reading.sightings().size();
        if (now < last * (1 - LARGEST_SHRINK) && !welcome.remove(reading.platform())) {
            shrunk.add(reading.platform());
            failed(reading.platform(), "shrank from %d to %d centres, by more than 20 %%".formatted(last, now));
            return;
        }
        shrunk.remove(reading.platform());
        use(reading);
        memory.keep(reading);
        LOG.log(Level.INFO, "catalogue of {0}: {1} centres", reading.platform(), now);
        changed.run();
    }

    private void use(CatalogueReading reading) {
        readings.put(reading.platform(), reading);
        states.put(
                reading.platform(),
                new CatalogueStatus(
                        Optional.of(reading.readAt()), reading.sightings().size(), Optional.empty(), 0));
    }

    /** Reads those again that lost much, and takes them as they are: an operator says that it is right. */
    public void acceptShrink() {
        readers.stream().filter(reader -> shrunk.remove(reader.platform())).forEach(reader -> {
            welcome.add(reader.platform());
            Thread.ofVirtual().name("catalogue-" + reader.platform()).start(() -> {
                var unused = isRead(reader);
            });
        });
    }

    private void failed(PlatformId platform, String why) {
        CatalogueStatus known = state(platform);
        states.put(platform, known.failed(why));
        if (known.failure().isEmpty()) {
            LOG.log(Level.WARNING, "the catalogue of {0} could not be read, the last one stays: {1}", platform, why);
        }
    }

    private CatalogueStatus state(PlatformId platform) {
        return states.getOrDefault(platform, CatalogueStatus.NEVER_READ);
    }

    /** What was last read of each. */
    public Collection<CatalogueReading> readings() {
        return List.copyOf(readings.values());
    }

    /** How each is doing, by platform. */
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
