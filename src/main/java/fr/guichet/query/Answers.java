package fr.guichet.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.guichet.clock.GuichetClock;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Renders answers and keeps them, under the canonical question and the snapshot's version: an entry is never wrong and never needs flushing. Bounded by
 * weight.
 */
@Singleton
final class Answers {

    private static final long MOST_BYTES = 64_000_000;
    private static final Duration MAX_AGE = Duration.ofSeconds(15);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Snapshots snapshots;
    private final GuichetClock clock;
    private final ObjectMapper json;
    private final Cache<Key, Rendered> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Rendered answer) -> answer.weight())
            .build();

    /** A canonical question, asked of one version. */
    private record Key(Object question, long version) {}

    /**
     * An answer before it is rendered.
     *
     * @param body what becomes JSON
     * @param asOf when its parts were last brought up to date
     * @param validUntil the earliest moment at which the clock alone could change it
     */
    record Answer(Object body, Instant asOf, Instant validUntil) {}

    Answers(Snapshots snapshots, GuichetClock clock, ObjectMapper json) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The snapshot to answer from.
     *
     * @throws ProblemException before the first one
     */
    Snapshot snapshot() {
        Snapshot snapshot = snapshots.current();
        if (!snapshot.isReady()) {
            throw new ProblemException(Problem.notReady());
        }
        return snapshot;
    }

    /**
     * Answers a question, from what was kept where that still holds.
     *
     * @param question a value: equal questions have equal answers
     * @param snapshot what is answered from
     * @param answer finds the answer at a moment
     */
    Response answer(
            Object question, Snapshot snapshot, HttpHeaders headers, BiFunction<Snapshot, Instant, Answer> answer) {
        Instant now = clock.instant();
        Key key = new Key(question, snapshot.version());
        Rendered rendered = Optional.ofNullable(kept.getIfPresent(key))
                .filter(known -> now.isBefore(known.validUntil()))
                .orElseGet(() -> {
                    Rendered fresh = render(answer.apply(snapshot, now));
                    kept.put(key, fresh);
                    return fresh;
                });
        return response(rendered, headers, now);
    }

    private Rendered render(Answer answer) {
        try {
            return Rendered.of(json.writeValueAsBytes(answer.body()), answer.asOf(), answer.validUntil());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    private Response response(Rendered rendered, HttpHeaders headers, Instant now) {
        boolean gzip = accepts(headers);
        String etag = '"' + rendered.etag() + (gzip ? "-gzip" : "") + '"';
        Response.ResponseBuilder answer = isKnown(headers, rendered.etag())
                ? Response.notModified()
                : Response.ok(gzip ? rendered.gzip().bytes() : rendered.plain().bytes(), "application/json");
        if (gzip) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.header("ETag", etag)
                .header("Last-Modified", HTTP_DATE.format(rendered.asOf()))
                .header("Cache-Control", cacheControl(rendered, now))
                .header("Vary", "Accept-Encoding, Accept")
                .build();
    }

    /** A shared cache may keep it no longer than it holds, on real time. */
    private String cacheControl(Rendered rendered, Instant now) {
        double simulated = Duration.between(now, min(rendered.validUntil(), now.plus(Duration.ofDays(1))))
                .toMillis();
        long holds = Math.max(0, (long) (simulated / clock.speed() / 1000));
        return "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
                .formatted(Math.min(MAX_AGE.toSeconds(), holds), Math.min(60, holds), Math.min(3600, holds));
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static boolean accepts(HttpHeaders headers) {
        return headers.getRequestHeader("Accept-Encoding").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("gzip")
                        && !value.toLowerCase(Locale.ROOT).matches(".*gzip\\s*;\\s*q=0(\\.0*)?(\\s*,.*|\\s*)"));
    }

    private static boolean isKnown(HttpHeaders headers, String etag) {
        return headers.getRequestHeader("If-None-Match").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(value -> value.strip().replaceFirst("^W/", "").replace("\"", ""))
                .anyMatch(value -> value.equals("*") || value.equals(etag) || value.equals(etag + "-gzip"));
    }
}
