package fr.guichet.api.cache;

import fr.guichet.api.http.ApiAddress;
import fr.guichet.api.http.Problem;
import fr.guichet.api.http.ProblemException;
import fr.guichet.clock.GuichetClock;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What resources answer with: an answer that is kept, or else is rendered and kept. */
@Singleton
public final class Answers {

    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final int MOST_REPORTED = 20;

    private final Snapshots snapshots;
    private final GuichetClock clock;
    private final AnswerCache cache;
    private final CurrentVertxRequest request;

    /** Names of headers that prevented caching and were logged. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    Answers(Snapshots snapshots, GuichetClock clock, AnswerCache cache, CurrentVertxRequest request) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.cache = cache;
        this.request = request;
    }

    /**
     * An answer before it is rendered.
     *
     * @param type its media type
     * @param body what becomes JSON; bytes stay as they are
     * @param validUntil the earliest moment at which the clock alone could change it
     * @param parts what it was made from
     */
    public record Answer(String type, Object body, Instant validUntil, Function<Snapshot, CacheDependencies> parts) {

        /** One in JSON that was made from we do not know what: it holds until the next publication. */
        public Answer(Object body, Instant validUntil) {
            this(MediaType.APPLICATION_JSON, body, validUntil, CacheDependencies::everything);
        }

        /** A page, likewise. */
        public static Answer page(byte[] html, Instant validUntil) {
            return new Answer(Page.MEDIA_TYPE, html, validUntil, CacheDependencies::everything);
        }

        /** One that was made from these centres alone. */
        public Answer madeFrom(Collection<Centre> centres) {
            return new Answer(type, body, validUntil, snapshot -> CacheDependencies.centres(snapshot, centres));
        }

        /** One that was made from the list of centres, and from nothing that is known of them. */
        public Answer madeFromDirectory() {
            return new Answer(type, body, validUntil, CacheDependencies::directory);
        }

        AnswerBody in(Snapshot snapshot) {
            return new AnswerBody(type, body, validUntil, parts.apply(snapshot));
        }
    }

    /**
     * The snapshot to answer from.
     *
     * @throws ProblemException before the first one
     */
    public Snapshot snapshot() {
        Snapshot snapshot = snapshots.current();
        if (!snapshot.isReady()) {
            throw new ProblemException(Problem.notReady());
        }
        return snapshot;
    }

    /**
     * Answers a question, from what was kept where that still holds. The same address is answered without this from then on, as long as the answer holds.
     *
     * @param question a value: equal questions have equal answers
     * @param snapshot what it was understood in, and is answered from
     */
    public Response answer(
            Object question, Snapshot snapshot, HttpHeaders headers, BiFunction<Snapshot, Instant, Answer> finder) {
        CachedBody answer = rendered(question, snapshot, finder);
        remember(request.getCurrent().request(), question, answer);
        return replied(answer, headers);
    }

    private Response replied(CachedBody answer, HttpHeaders headers) {
        RequestPreconditions conditions = new RequestPreconditions(
                sent(headers, HttpHeaders.ACCEPT_ENCODING),
                sent(headers, HttpHeaders.IF_NONE_MATCH),
                sent(headers, HttpHeaders.IF_MODIFIED_SINCE));
        Reply reply = Reply.of(answer, conditions, clock.instant(), clock.speed());
        Response.ResponseBuilder response = Response.status(reply.status());
        reply.headers().forEach(response::header);
        return reply.status() == 304
                ? response.build()
                : response.entity(reply.body()).type(answer.type()).build();
    }

    /** Keeps the answer to a question before anybody asks it. */
    public void renderAhead(Object question, Snapshot snapshot, BiFunction<Snapshot, Instant, Answer> finder) {
        rendered(question, snapshot, finder);
    }

    private CachedBody rendered(Object question, Snapshot snapshot, BiFunction<Snapshot, Instant, Answer> finder) {
        return cache.get(question, snapshot, (now, at) -> finder.apply(now, at).in(now));
    }

    /** External ids may come to name another centre, so their addresses are resolved each time. So are addresses in another spelling than ours. */
    private void remember(HttpServerRequest request, Object question, CachedBody answer) {
        String path = request.path();
        if (path != null && path.indexOf(':') < 0 && ApiAddress.isPlain(request.uri(), path)) {
            MultiMap written = request.response().headers();
            CachedHeaders.of(written)
                    .ifPresentOrElse(
                            headers -> cache.lead(request.uri(), question, answer, headers),
                            () -> CachedHeaders.findPerClient(written).ifPresent(this::reportOnce));
        }
    }

    private void reportOnce(String header) {
        if (reported.size() < MOST_REPORTED && reported.add(header.toLowerCase(Locale.ROOT))) {
            LOG.log(
                    Level.WARNING,
                    "responses with the header \"{0}\" are not served from the cache by address: it may differ by client",
                    header);
        }
    }

    private static @Nullable String sent(HttpHeaders headers, String name) {
        return headers.getHeaderString(name);
    }
}
