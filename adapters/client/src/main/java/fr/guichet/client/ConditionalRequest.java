package fr.guichet.client;

import fr.guichet.client.ResponseCache.Question;
import fr.guichet.spi.Keepable;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call of a {@link Keepable} method makes of what is kept: uses it, asks on condition that it changed, keeps or renews it, or suspects it. */
final class ConditionalRequest {

    private final ResponseCache answers;
    private final Attempt attempt;
    private final Method method;
    private final Duration usedFor;
    private final boolean isFresh;

    private @Nullable Question question;
    private @Nullable CachedResponse known;
    private ResponseCache.@Nullable Hold hold;
    private Instant askedAt = Instant.MIN;

    /** @param isFresh whether what was kept before is not good enough */
    ConditionalRequest(ResponseCache answers, Attempt attempt, Method method, Keepable keepable, boolean isFresh) {
        this.answers = answers;
        this.attempt = attempt;
        this.method = method;
        this.usedFor = Duration.ofHours(keepable.hours());
        this.isFresh = isFresh;
    }

    /**
     * What answers that address without asking; empty when it must be asked for. Then nobody else asks the same until {@link #end}.
     *
     * @throws InterruptedException when the thread is told to stop while another one asks
     */
    Optional<Object> find(URI url) throws InterruptedException {
        Question asked = new Question(method, url);
        question = asked;
        Optional<Object> usable = usable(asked);
        if (usable.isEmpty()) {
            hold = answers.holdBackOthers(asked);
            usable = usable(asked);
        }
        askedAt = attempt.clock().instant();
        return usable;
    }

    private Optional<Object> usable(Question asked) {
        Optional<CachedResponse> kept = answers.find(asked);
        known = kept.orElse(null);
        boolean isGoodEnough = !isFresh || attempt.isLastCalled(asked.url());
        return kept.filter(answer ->
                        isGoodEnough && answer.isCurrent(attempt.clock().instant(), usedFor))
                .map(CachedResponse::value);
    }

    /** Asks on condition that it changed, where the server told by what it recognises it. */
    void addConditions(MultivaluedMap<String, Object> headers) {
        if (known != null) {
            known.validators().etag().ifPresent(etag -> headers.putSingle("If-None-Match", etag));
            known.validators().lastModified().ifPresent(date -> headers.putSingle("If-Modified-Since", date));
        }
    }

    boolean isConditional() {
        return known != null && !known.validators().equals(DocumentValidators.NONE);
    }

    /** What the server says is unchanged. */
    Optional<Object> renewed() {
        if (question == null || known == null) {
            return Optional.empty();
        }
        answers.keep(question, known.renewed(askedAt));
        return Optional.of(known.value());
    }

    void answered(Object value, int bytes, DocumentValidators validators) {
        if (question != null) {
            answers.keep(question, new CachedResponse(value, bytes, validators, askedAt, false));
        }
    }

    void failed() {
        if (question != null) {
            answers.suspect(question);
        }
    }

    void end() {
        if (hold != null) {
            hold.close();
        }
    }
}
