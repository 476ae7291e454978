package fr.guichet.api.cache;

import fr.guichet.api.http.ApiAddress;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.clock.GuichetClock;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers resources from the cache, rendering what is not there. */
@Singleton
public final class Answers {

    private final Snapshots snapshots;
    private final GuichetClock clock;
    private final AnswerCache cache;
    private final CurrentVertxRequest request;

    Answers(Snapshots snapshots, GuichetClock clock, AnswerCache cache, CurrentVertxRequest request) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.cache = cache;
        this.request = request;
    }

    /**
     * The current snapshot.
     *
     * @throws ProblemException before the first one is complete
     */
    public Snapshot snapshot() {
        Snapshot snapshot = snapshots.current();
        if (!snapshot.isReady()) {
            throw new ProblemException(Problem.notReady());
        }
        return snapshot;
    }

    /**
     * Answers a question from the cache if its entry is still valid, and serves the request's address from the cache from then on.
     *
     * @param question a value: equal questions have equal answers
     * @param snapshot the one that the question was resolved in
     */
    public Response answer(Object question, Snapshot snapshot, HttpHeaders headers, AnswerBody.Finder finder) {
        CacheEntry entry = cache.get(question, snapshot, finder);
        remember(request.getCurrent().request(), question, entry);
        return response(CachedResponse.of(
                entry,
                new RequestPreconditions(
                        headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING),
                        headers.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))));
    }

    private Response response(CachedResponse cached) {
        Response.ResponseBuilder response = Response.status(cached.status());
        cached.writeHeaders(
                (name, value) -> response.header(name.toString(), value.toString()), clock.instant(), clock.speed());
        return cached.isUnchanged()
                ? response.build()
                : response.entity(cached.body()).build();
    }

    /** Renders the answer to a question before a client asks it. */
    public void renderAhead(Object question, Snapshot snapshot, AnswerBody.Finder finder) {
        var unused = cache.get(question, snapshot, finder);
    }

    /** External ids may come to name another centre, so their addresses are resolved each time. So are addresses in another spelling than ours. */
    private void remember(HttpServerRequest request, Object question, CacheEntry entry) {
        String path = request.path();
        if (path != null && path.indexOf(':') < 0 && ApiAddress.isPlain(request.uri(), path)) {
            cache.addAddress(request.uri(), question, entry, request.response().headers());
        }
    }
}
