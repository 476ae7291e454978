package fr.guichet.api.changes;

import fr.guichet.api.http.RouteOrder;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /api/v1/changes/stream}: the changes as server-sent events, resumed by {@code Last-Event-ID}. */
@Singleton
final class ChangeStream {

    private static final String ADDRESS = "/api/v1/changes/stream";

    /** The header in which a browser repeats the id of the last event it read. */
    private static final String LAST_READ = "Last-Event-ID";

    /** More than a slow network loses. */
    private static final int MOST_BEATS_UNREAD = 2;

    private final Snapshots snapshots;
    private final ChangeFeed feed;
    private final ChangeEvents events;
    private final Vertx vertx;
    private final int mostSubscribers;
    private final Duration heartbeat;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

    ChangeStream(
            Snapshots snapshots,
            ChangeEvents events,
            Vertx vertx,
            @ConfigProperty(name = "guichet.changes.most-subscribers", defaultValue = "1000") int mostSubscribers,
            @ConfigProperty(name = "guichet.changes.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.snapshots = snapshots;
        this.feed = new ChangeFeed(snapshots);
        this.events = events;
        this.vertx = vertx;
        this.mostSubscribers = mostSubscribers;
        this.heartbeat = heartbeat;
    }

    void install(@Observes Router router) {
        router.get(ADDRESS).order(RouteOrder.CHANGE_STREAM).handler(this::subscribe);
        snapshots.onPublish(published -> subscribers.forEach(Subscriber::wake));
    }

    void stop(@Observes ShutdownEvent event) {
        subscribers.forEach(Subscriber::end);
    }

    private void subscribe(RoutingContext context) {
        HttpServerRequest request = context.request();
        Snapshot snapshot = snapshots.current();
        if (!snapshot.isReady() || subscribers.size() >= mostSubscribers) {
            events.refuseForNow(request.response());
            return;
        }
        if (events.refuses(request)) {
            return;
        }
        ChangePosition from = from(request).flatMap(ChangePosition::find).orElseGet(() -> feed.end(snapshot));
        Subscriber subscriber =
                new Subscriber(request, vertx.getOrCreateContext(), feed, events, snapshots::current, from);
        subscribers.add(subscriber);
        long beats = vertx.setPeriodic(heartbeat.toMillis(), beat -> subscriber.beat(MOST_BEATS_UNREAD));
        request.response().closeHandler(closed -> forget(subscriber, beats));
        request.response().endHandler(ended -> forget(subscriber, beats));
        subscriber.begin();
    }

    private void forget(Subscriber subscriber, long beats) {
        vertx.cancelTimer(beats);
        subscribers.remove(subscriber);
    }

    /** A browser that reconnects sends the last cursor besides its first address. */
    private static Optional<String> from(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(LAST_READ))
                .filter(last -> !last.isBlank())
                .or(() -> Optional.ofNullable(request.getParam("since")))
                .map(String::strip);
    }
}
