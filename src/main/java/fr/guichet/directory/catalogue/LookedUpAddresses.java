package fr.guichet.directory.catalogue;

import fr.guichet.collect.AddressLookup;
import fr.guichet.directory.matching.Matcher.AddressIds;
import fr.guichet.model.geo.Address;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.KnownAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Ids of addresses from the national address base, for matching. An unknown address is looked up in the background, within the base's rate limit, and the listener is called when
 * all are known. Kept in memory only. Thread-safe.
 */
public final class LookedUpAddresses implements AddressIds {

    /** France needs some hundred look-ups; more than this are not made. */
    private static final int MOST = 20_000;

    private final Function<Address, FetchResult<Optional<KnownAddress>>> lookup;
    private final Supplier<Optional<Duration>> untilMayAsk;
    private final Runnable whenKnown;
    private final Map<Address, Optional<KnownAddress>> known = new ConcurrentHashMap<>();
    private final Set<Address> wanted = new LinkedHashSet<>();
    private final ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("address-lookup").daemon().factory());
    private boolean isAsking;

    public LookedUpAddresses(AddressLookup lookup, Runnable whenKnown) {
        this(lookup::find, lookup::untilMayAsk, whenKnown);
    }

    /**
     * @param lookup looks up one address
     * @param untilMayAsk the time until the next request is allowed; empty when it is now
     * @param whenKnown called when all requested addresses are known
     */
    public LookedUpAddresses(
            Function<Address, FetchResult<Optional<KnownAddress>>> lookup,
            Supplier<Optional<Duration>> untilMayAsk,
            Runnable whenKnown) {
        this.lookup = lookup;
        this.untilMayAsk = untilMayAsk;
        this.whenKnown = whenKnown;
    }

    @Override
    public Optional<String> find(Address address) {
        Optional<KnownAddress> found = known.get(address);
        if (found == null) {
            want(address);
            return Optional.empty();
        }
        return found.map(KnownAddress::id);
    }

    private synchronized void want(Address address) {
        if (wanted.size() + known.size() < MOST && wanted.add(address) && !isAsking) {
            isAsking = true;
            soon(Duration.ZERO);
        }
    }

    private void soon(Duration wait) {
        var unused = asker.schedule(this::ask, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        for (Optional<Address> next = next(); next.isPresent(); next = next()) {
            Optional<Duration> wait = untilMayAsk.get();
            if (wait.isPresent()) {
                soon(wait.get());
                return;
            }
            take(next.get(), lookup.apply(next.get()));
        }
        whenKnown.run();
    }

    /** After a refusal or an unreachable server the address is retried after the others; an unreadable response is final. */
    private void take(Address address, FetchResult<Optional<KnownAddress>> result) {
        switch (result) {
            case FetchResult.Fetched<Optional<KnownAddress>> fetched -> answered(address, fetched.value());
            case FetchResult.Unchanged<Optional<KnownAddress>> _ -> answered(address, Optional.empty());
            case FetchResult.Failed<Optional<KnownAddress>>(Failure failure) -> {
                switch (failure) {
                    case Failure.Refused _, Failure.Unreachable _ -> putBehind(address);
                    case Failure.Unreadable _, Failure.Rejected _, Failure.Gone _ ->
                        answered(address, Optional.empty());
                }
            }
        }
    }

    private synchronized void putBehind(Address address) {
        wanted.remove(address);
        wanted.add(address);
    }

    private synchronized Optional<Address> next() {
        Optional<Address> next = wanted.stream().findFirst();
        isAsking = next.isPresent();
        return next;
    }

    private synchronized void answered(Address address, Optional<KnownAddress> found) {
        known.put(address, found);
        wanted.remove(address);
    }
}
