package fr.guichet.client;

import fr.guichet.spi.AdapterContext;
import fr.guichet.spi.Document;
import fr.guichet.spi.FetchResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The context of one asking: what the adapter sees, and what was exchanged on its behalf. */
public final class Attempt implements AdapterContext {

    private final PlatformClients clients;
    private final Clock clock;
    private final Map<String, String> settings;
    private final Duration deadline;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    Attempt(PlatformClients clients, Clock clock, Map<String, String> settings, Duration deadline) {
        this.clients = clients;
        this.clock = clock;
        this.settings = Map.copyOf(settings);
        this.deadline = deadline;
    }

    @Override
    public <T> T client(Class<T> api) {
        return PacedCalls.of(api, clients.built(api), this, clients.pacer());
    }

    @Override
    public <T> T freshClient(Class<T> api) {
        return client(api);
    }

    @Override
    public FetchResult<Document> document() {
        throw new IllegalStateException("this source is asked by its declared client; it has no document");
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** What was exchanged so far, in order. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    boolean isOverdue() {
        Duration spent = exchanges.stream().map(Exchange::took).reduce(Duration.ZERO, Duration::plus);
        return spent.compareTo(deadline) >= 0;
    }

    void note(Call call, Duration took) {
        URI url = call.url();
        if (url != null) {
            Exchange exchange = new Exchange(call.method(), url, call.status(), took);
            exchanges.add(exchange);
            clients.listener().accept(exchange);
        }
    }
}
