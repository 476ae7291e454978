package fr.guichet.client;

import fr.guichet.model.Availability;
import fr.guichet.model.Missing;
import fr.guichet.model.UnknownReason;
import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.PlaceAvailability;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The context of one attempt: what the adapter may use, and the requests that were sent for it. */
public final class Attempt implements AdapterContext {

    private final PlatformClients clients;
    private final Clock clock;
    private final Map<String, String> settings;
    private final Duration deadline;
    private final boolean bypassesCache;
    private final List<Exchange> exchanges = new ArrayList<>();
    /** The keys of the cached responses that it used or stored. */
    private final Set<ResponseCache.Key> used = new HashSet<>();

    private final Set<ResponseCache.Key> stored = new HashSet<>();
    private Duration spent = Duration.ZERO;
    private @Nullable URI lastCalled;

    /**
     * @param deadline for all its requests, not counting the wait for turns
     * @param bypassesCache whether it uses no cached response but those it stored itself
     */
    Attempt(
            PlatformClients clients,
            Clock clock,
            Map<String, String> settings,
            Duration deadline,
            boolean bypassesCache) {
        this.clients = clients;
        this.bypassesCache = bypassesCache;
        this.deadline = deadline;
        this.clock = clock;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public <T> T client(Class<T> api) {
        return ClientProxy.of(api, this, clients, false);
    }

    @Override
    public <T> T freshClient(Class<T> api) {
        return ClientProxy.of(api, this, clients, true);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /**
     * Runs a fetch with this context. Where its result is not usable as a whole, the cached responses that it rests on are removed: one of them may be the cause, and the next attempt
     * requests them again.
     */
    public <T> FetchResult<T> run(Function<AdapterContext, FetchResult<T>> fetch) {
        try {
            FetchResult<T> result = FetchResult.of(() -> fetch.apply(this));
            if (isUnusable(result)) {
                removeUsed();
            }
            return result;
        } catch (RequestNotSentException e) {
            throw e;
        } catch (RuntimeException e) {
            removeUsed();
            throw e;
        }
    }

    /** Whether a response was read that could not be used. A refusal, or no response, says nothing of the responses before it. */
    private static boolean isUnusable(FetchResult<?> result) {
        return switch (result) {
            case FetchResult.Failed<?>(Failure failure) -> isUnusable(failure.reason());
            case FetchResult.Fetched<?> fetched ->
                fetched.value() instanceof List<?> values
                        && values.stream()
                                .anyMatch(value ->
                                        value instanceof PlaceAvailability place && isUnusable(place.availability()));
            case FetchResult.Unchanged<?> _ -> false;
        };
    }

    private static boolean isUnusable(Availability availability) {
        boolean whole = availability instanceof Availability.Unknown unknown && isUnusable(unknown.reason());
        return whole || availability.missing().stream().map(Missing::reason).anyMatch(Attempt::isUnusable);
    }

    private static boolean isUnusable(UnknownReason reason) {
        return reason == UnknownReason.UNREADABLE || reason == UnknownReason.GONE;
    }

    private synchronized void removeUsed() {
        used.forEach(clients.cache()::remove);
        used.clear();
    }

    /** Whether a cached response may be used without a request. */
    synchronized boolean mayUse(ResponseCache.Key key) {
        return !bypassesCache || stored.contains(key);
    }

    synchronized void used(ResponseCache.Key key) {
        used.add(key);
    }

    synchronized void stored(ResponseCache.Key key) {
        used.add(key);
        stored.add(key);
    }

    /** The requests so far, in order, redirect hops included. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Whether its requests took as long as all of them may. */
    synchronized boolean isOverdue() {
        return spent.compareTo(deadline) >= 0;
    }

    /** Whether the last request of this attempt was for that address, so that nothing newer is known. */
    synchronized boolean isLastCalled(URI url) {
        return url.equals(lastCalled);
    }

    /** @param called the address of the call, before any redirect */
    void record(Exchange exchange, @Nullable URI called) {
        synchronized (this) {
            lastCalled = called;
            exchanges.add(exchange);
            spent = spent.plus(exchange.took());
        }
        clients.listener().accept(exchange);
    }
}
