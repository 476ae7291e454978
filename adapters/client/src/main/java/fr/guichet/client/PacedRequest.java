package fr.guichet.client;

import jakarta.ws.rs.client.ClientRequestContext;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request of a call, from the lookup in the cache and the wait for a turn to its response. A redirect is followed by another request. Carries what the
 * filters see from the client's threads to the caller's.
 */
final class PacedRequest {

    /** The request that this thread is sending. The client runs request filters on the caller's thread. */
    static final ThreadLocal<@Nullable PacedRequest> CURRENT = new ThreadLocal<>();

    /** The property of the client's request that holds this one. */
    static final String PROPERTY = "fr.guichet.client.request";

    private static final int NOT_MODIFIED = 304;

    private final Optional<ConditionalRequest> conditional;
    private final Supplier<Pacer.Turn> turns;
    private final Redirects redirects;
    private final int redirectsLeft;
    private final @Nullable URI target;

    private String method = "GET";
    private @Nullable URI called;
    private @Nullable URI url;
    private Pacer.@Nullable Turn turn;
    private long sentAt;
    private @Nullable Object cached;

    private volatile int status;
    private volatile int bytes;
    private volatile String excerpt = "";
    private volatile DocumentValidators validators = DocumentValidators.NONE;
    private volatile boolean isUnchanged;
    private volatile @Nullable URI redirect;

    /** Ends a request in a filter, when no body is sent or read. */
    static final class NoBodyNeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoBodyNeeded() {
            super("no body needed", null, false, false);
        }
    }

    /**
     * The first request of a call.
     *
     * @param conditional the use of the cache; empty where the method's responses are not cached
     * @param turns waits for a turn, or throws when no request may be sent
     */
    PacedRequest(Optional<ConditionalRequest> conditional, Supplier<Pacer.Turn> turns, Redirects redirects) {
        this(conditional, turns, redirects, Redirects.MOST, null, null);
    }

    private PacedRequest(
            Optional<ConditionalRequest> conditional,
            Supplier<Pacer.Turn> turns,
            Redirects redirects,
            int redirectsLeft,
            @Nullable URI called,
            @Nullable URI target) {
        this.conditional = conditional;
        this.turns = turns;
        this.redirects = redirects;
        this.redirectsLeft = redirectsLeft;
        this.called = called;
        this.target = target;
    }

    /** The request that follows the redirect. */
    PacedRequest next() {
        return new PacedRequest(conditional, turns, redirects, redirectsLeft - 1, called, redirect);
    }

    /** On the caller's thread, when the address is known: ends the call with a cached response, or waits until the request may be sent. */
    void beforeSending(ClientRequestContext request) throws InterruptedException {
        if (target == null) {
            called = request.getUri();
            findCached(request.getUri());
        } else {
            request.setUri(target);
        }
        turn = turns.get();
        method = request.getMethod();
        url = request.getUri();
        conditional.ifPresent(known -> known.addConditions(request.getHeaders()));
        sentAt = System.nanoTime();
    }

    private void findCached(URI address) throws InterruptedException {
        if (conditional.isPresent()) {
            cached = conditional.get().find(address).orElse(null);
            if (cached != null) {
                throw new NoBodyNeeded();
            }
        }
    }

    /** @throws NoBodyNeeded when it is a redirect to follow, or confirms the cached response */
    void received(
            int responseStatus,
            int bodyBytes,
            String bodyExcerpt,
            DocumentValidators responseValidators,
            @Nullable String location) {
        status = responseStatus;
        bytes = bodyBytes;
        excerpt = bodyExcerpt;
        validators = responseValidators;
        isUnchanged = responseStatus == NOT_MODIFIED
                && conditional.filter(ConditionalRequest::isConditional).isPresent();
        if (url != null && redirectsLeft > 0 && Redirects.isRedirect(responseStatus)) {
            redirect = redirects.target(url, location).orElse(null);
        }
        if (isUnchanged || isRedirected()) {
            throw new NoBodyNeeded();
        }
    }

    boolean isRedirected() {
        return redirect != null;
    }

    /** Stores the response in the cache, where the method allows it. */
    void succeeded(Object value) {
        conditional.ifPresent(known -> known.succeeded(value, bytes, validators));
    }

    void failed() {
        conditional.ifPresent(ConditionalRequest::failed);
    }

    /** The cached response that answers the call, found or confirmed; empty when there is none. */
    Optional<Object> cached() {
        return isUnchanged ? conditional.flatMap(ConditionalRequest::confirmed) : Optional.ofNullable(cached);
    }

    /** Gives the turn back. Returns the exchange, empty when the request was never sent. */
    Optional<Exchange> end() {
        long endedAt = System.nanoTime();
        if (turn != null) {
            turn.close();
        }
        return Optional.ofNullable(url)
                .map(sent -> new Exchange(method, sent, status(), Duration.ofNanos(endedAt - sentAt)));
    }

    /** The address of the call's first request; null before it is known. */
    @Nullable
    URI called() {
        return called;
    }

    boolean isSent() {
        return url != null;
    }

    String excerpt() {
        return excerpt;
    }

    private OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
