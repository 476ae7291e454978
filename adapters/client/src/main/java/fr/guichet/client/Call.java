package fr.guichet.client;

import jakarta.ws.rs.client.ClientRequestContext;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call while it is under way: what happens before it is sent, and what the request and answer filters learn of it, handed from the caller's thread to the
 * client's.
 */
final class Call {

    /** The call that this thread is making. The client runs request filters on the caller's thread. */
    static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    /** Under this name a call travels with its request. */
    static final String PROPERTY = "fr.guichet.client.call";

    private final Optional<ConditionalRequest> keeping;
    private final Supplier<Pacer.Turn> turns;

    private String method = "GET";
    private @Nullable URI url;
    private Pacer.@Nullable Turn turn;
    private long sentAt;
    private @Nullable Object kept;

    private volatile int status;
    private volatile int bytes;
    private volatile String excerpt = "";
    private volatile DocumentValidators validators = DocumentValidators.NONE;
    private volatile boolean isUnchanged;

    /** Ends a call that needs no body: what it is answered with is kept. */
    static final class AnsweredByKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnsweredByKept() {
            super("answered by what is kept", null, false, false);
        }
    }

    /**
     * @param keeping what is made of kept answers; empty where none is
     * @param turns waits for a turn, or throws that none is to be had
     */
    Call(Optional<ConditionalRequest> keeping, Supplier<Pacer.Turn> turns) {
        this.keeping = keeping;
        this.turns = turns;
    }

    /** On the caller's thread, when the address is known: ends the call with what is kept, or waits until it may be sent. */
    void beforeSending(ClientRequestContext request) throws InterruptedException {
        URI asked = request.getUri();
        if (keeping.isPresent()) {
            kept = keeping.get().find(asked).orElse(null);
        }
        if (kept != null) {
            throw new AnsweredByKept();
        }
        turn = turns.get();
        method = request.getMethod();
        url = asked;
        keeping.ifPresent(known -> known.addConditions(request.getHeaders()));
        sentAt = System.nanoTime();
    }

    void answered(int answeredStatus, int bodyBytes, String answeredExcerpt, DocumentValidators answeredValidators) {
        status = answeredStatus;
        bytes = bodyBytes;
        excerpt = answeredExcerpt;
        validators = answeredValidators;
    }

    /** Whether it was sent on condition that the answer changed. */
    boolean isConditional() {
        return keeping.filter(ConditionalRequest::isConditional).isPresent();
    }

    /** The server says that what is kept is what it would answer. */
    void unchanged() {
        isUnchanged = true;
    }

    /** Keeps the answer, where that is wanted. */
    void succeeded(Object value) {
        keeping.ifPresent(known -> known.answered(value, bytes, validators));
    }

    void failed() {
        keeping.ifPresent(ConditionalRequest::failed);
    }

    /** What it is answered with without a body; empty when the client has to say. */
    Optional<Object> answeredByKept() {
        return isUnchanged ? keeping.flatMap(ConditionalRequest::renewed) : Optional.ofNullable(kept);
    }

    /** Gives back what it held; tells how long it took, empty when it was never sent. */
    Optional<Exchange> end() {
        long endedAt = System.nanoTime();
        if (turn != null) {
            turn.close();
        }
        keeping.ifPresent(ConditionalRequest::end);
        return Optional.ofNullable(url)
                .map(sent -> new Exchange(method, sent, status(), Duration.ofNanos(endedAt - sentAt)));
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
