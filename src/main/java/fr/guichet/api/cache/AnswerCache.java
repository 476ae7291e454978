package fr.guichet.api.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.guichet.snapshot.Snapshot;
import io.vertx.core.MultiMap;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cache entries by question, and the addresses at which they were requested. Bounded by weight. An entry that is absent or no longer valid is rendered once, also for concurrent requests.
 * Thread-safe.
 */
public final class AnswerCache {

    private static final Logger LOG = System.getLogger(AnswerCache.class.getName());

    /** The bound of all addresses: some hundred thousand. */
    private static final int MOST_ADDRESS_CHARACTERS = 16_000_000;

    private static final int ADDRESS_OVERHEAD = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_LOGGED = 20;

    /** Eviction costs less than a hand-over to another thread, thousands of times a second. */
    private static final Executor SAME_THREAD = Runnable::run;

    private final Supplier<Snapshot> snapshots;
    private final Clock clock;
    private final Function<Object, byte[]> json;
    private final Cache<Key, CacheEntry> entries;
    private final Cache<String, AddressTarget> addresses = Caffeine.newBuilder()
            .maximumWeight(MOST_ADDRESS_CHARACTERS)
            .weigher((String address, AddressTarget target) -> address.length() + ADDRESS_OVERHEAD)
            .executor(SAME_THREAD)
            .build();
    /** Names of headers that prevented serving by address and were logged. */
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    private final AtomicLong numbers = new AtomicLong();
    private final LongAdder served = new LongAdder();
    private final Map<RenderKey, CompletableFuture<CacheEntry>> rendering = new ConcurrentHashMap<>();

    /** A question with its hash code, computed once: questions are large values. */
    private record Key(Object question, int hash) {

        Key(Object question) {
            this(question, question.hashCode());
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && hash == key.hash && question.equals(key.question);
        }
    }

    /** A question on one version. */
    private record RenderKey(Key question, long version) {}

    /** The question of an address and the number of its entry. A newer entry does not count, since the address may have come to mean another question. */
    private record AddressTarget(Key question, long answer, CachedHeaders headers) {}

    /** The entry of an address. */
    record Hit(CacheEntry entry, CachedHeaders headers) {}

    /**
     * @param snapshots the latest
     * @param clock the application's
     * @param mostBytes the bound of all entries
     * @param json renders a body
     */
    public AnswerCache(Supplier<Snapshot> snapshots, Clock clock, long mostBytes, Function<Object, byte[]> json) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.json = json;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Key question, CacheEntry answer) -> answer.weight())
                .executor(SAME_THREAD)
                .build();
    }

    /**
     * The entry of a question, rendered if there is no valid one.
     *
     * @param question a value: equal questions have equal answers
     * @param snapshot the one that the question was resolved in
     */
    public CacheEntry get(Object question, Snapshot snapshot, AnswerBody.Finder finder) {
        Key key = new Key(question);
        CacheEntry known = entries.getIfPresent(key);
        return known != null && known.holds(snapshot, clock.instant()) ? known : renderedOnce(key, snapshot, finder);
    }

    /** The valid entry of an address; empty if there is none. */
    Optional<Hit> find(String address) {
        AddressTarget target = addresses.getIfPresent(address);
        if (target == null) {
            return Optional.empty();
        }
        CacheEntry known = entries.getIfPresent(target.question());
        if (known == null || known.number() != target.answer() || !known.holds(snapshots.get(), clock.instant())) {
            return Optional.empty();
        }
        served.increment();
        return Optional.of(new Hit(known, target.headers()));
    }

    /** Whether an address has a valid entry. */
    public boolean hasAddress(String address) {
        return find(address).isPresent();
    }

    /**
     * Serves an address with that entry as long as it is stored and valid.
     *
     * @param written the headers that filters wrote for the first response. If one may differ by client, the address is not served, and that is logged once by header
     */
    void addAddress(String address, Object question, CacheEntry entry, MultiMap written) {
        Key key = new Key(question);
        CacheEntry known = entries.getIfPresent(key);
        if (known == null || !known.equals(entry) || address.length() > LONGEST_ADDRESS) {
            return;
        }
        CachedHeaders.of(written)
                .ifPresentOrElse(
                        headers -> addresses.put(address, new AddressTarget(key, known.number(), headers)),
                        () -> CachedHeaders.findPerClient(written).ifPresent(this::logOnce));
    }

    private void logOnce(String header) {
        if (logged.size() < MOST_LOGGED && logged.add(header.toLowerCase(Locale.ROOT))) {
            LOG.log(
                    Level.WARNING,
                    "responses with the header \"{0}\" are not served from the cache by address: it may differ by client",
                    header);
        }
    }

    private CacheEntry renderedOnce(Key question, Snapshot snapshot, AnswerBody.Finder finder) {
        RenderKey key = new RenderKey(question, snapshot.version());
        CompletableFuture<CacheEntry> own = new CompletableFuture<>();
        CompletableFuture<CacheEntry> first = rendering.putIfAbsent(key, own);
        if (first != null) {
            CacheEntry other = joined(first);
            return other.holds(snapshot, clock.instant()) ? other : render(question, snapshot, finder);
        }
        try {
            CacheEntry fresh = render(question, snapshot, finder);
            own.complete(fresh);
            return fresh;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            rendering.remove(key, own);
        }
    }

    private static CacheEntry joined(CompletableFuture<CacheEntry> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private CacheEntry render(Key question, Snapshot snapshot, AnswerBody.Finder finder) {
        CacheEntry before = entries.getIfPresent(question);
        Instant at = clock.instant();
        if (before != null && before.holds(snapshot, at)) {
            return before;
        }
        AnswerBody answer = finder.find(snapshot, at);
        byte[] content = json.apply(answer.body());
        CacheEntry fresh =
                new CacheEntry(numbers.incrementAndGet(), answer, content, snapshot, at, Optional.ofNullable(before));
        entries.put(question, fresh);
        return fresh;
    }

    /** How many entries were rendered since the start. */
    public long rendered() {
        return numbers.get();
    }

    /** How many were served by address since the start. */
    public long served() {
        return served.sum();
    }

    /** The weight of all entries in bytes. */
    public long weight() {
        return entries.policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }
}
