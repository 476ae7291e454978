package fr.guichet.client;

import fr.guichet.spi.AdapterContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The context of one attempt: what the adapter may use, and the requests that were sent for it. */
public final class Attempt implements AdapterContext {

    private final PlatformClients clients;
    private final Clock clock;
    private final Map<String, String> settings;
    private final Duration deadline;
    private final List<Exchange> exchanges = new ArrayList<>();
    private Duration spent = Duration.ZERO;
    private @Nullable URI lastCalled;

    /** @param deadline for all its requests, not counting the wait for turns */
    Attempt(PlatformClients clients, Clock clock, Map<String, String> settings, Duration deadline) {
        this.clients = clients;
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
