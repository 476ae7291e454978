package fr.guichet.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import fr.guichet.client.Attempt;
import fr.guichet.client.Exchange;
import fr.guichet.model.UnknownReason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A fault of one response, and what an adapter must make of it.
 *
 * @param name for messages
 * @param reason the reason that the adapter must report
 * @param retryAfter the pause that the response asks for; empty when it has no {@code Retry-After}
 * @param answer the faulty response, given the good body
 */
record Fault(
        String name,
        UnknownReason reason,
        Optional<Duration> retryAfter,
        Function<String, ResponseDefinitionBuilder> answer) {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private static final Duration RETRY_AFTER = Duration.ofMinutes(2);

    /** When a late response would be complete. */
    static final int TOO_LATE_MILLIS = 20_000;

    private Fault(String name, UnknownReason reason, Function<String, ResponseDefinitionBuilder> answer) {
        this(name, reason, Optional.empty(), answer);
    }

    /** Whether a request of the attempt was refused by its status. */
    static boolean isRefused(Attempt attempt) {
        return attempt.exchanges().stream().anyMatch(Fault::isRefused);
    }

    static boolean isRefused(Exchange exchange) {
        return REFUSALS.contains(exchange.status().orElse(0));
    }

    boolean isRefusal() {
        return reason == UnknownReason.REFUSED;
    }

    static Fault status(int status, UnknownReason reason) {
        return new Fault(status + " with the good body", reason, body -> WireMock.okJson(body)
                .withStatus(status));
    }

    /** A refusal with a {@code Retry-After}. */
    static Fault refusal(int status) {
        return new Fault(
                status + " with Retry-After", UnknownReason.REFUSED, Optional.of(RETRY_AFTER), body -> WireMock.okJson(
                                body)
                        .withStatus(status)
                        .withHeader("Retry-After", Long.toString(RETRY_AFTER.toSeconds())));
    }

    static Fault body(String name, String text) {
        return new Fault(name, UnknownReason.UNREADABLE, body -> WireMock.okJson(text));
    }

    static Fault truncated() {
        return new Fault(
                "cut in the middle",
                UnknownReason.UNREADABLE,
                body -> WireMock.okJson(body.strip().substring(0, body.strip().length() / 2)));
    }

    static Fault html(UnknownReason reason) {
        return new Fault(
                "an HTML page", reason, body -> WireMock.ok("<!DOCTYPE html><html><title>Un instant…</title></html>")
                        .withHeader("Content-Type", "text/html; charset=utf-8"));
    }

    static Fault htmlAsJson(UnknownReason reason) {
        return new Fault(
                "an HTML page that claims to be JSON",
                reason,
                body -> WireMock.okJson("<html><title>Salle d'attente</title></html>"));
    }

    static Fault neverBegins() {
        return new Fault("never begins", UnknownReason.UNREACHABLE, body -> WireMock.okJson(body)
                .withFixedDelay(TOO_LATE_MILLIS));
    }

    static Fault drips() {
        return new Fault("drips", UnknownReason.UNREACHABLE, body -> WireMock.okJson(body)
                .withHeader("Content-Encoding", "identity")
                .withChunkedDribbleDelay(20, TOO_LATE_MILLIS));
    }

    static Fault reset() {
        return new Fault("connection reset", UnknownReason.UNREACHABLE, body -> WireMock.aResponse()
                .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER));
    }

    static Fault oversized() {
        return new Fault(
                "larger than allowed",
                UnknownReason.UNREADABLE,
                body -> WireMock.okJson(body + " ".repeat(StubbedPlatform.ANSWER_LIMIT)));
    }
}
