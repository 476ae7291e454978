package fr.guichet.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import fr.guichet.model.UnknownReason;
import java.util.function.Function;

/**
 * What can go wrong with one answer, and what an adapter must make of it.
 *
 * @param name for messages
 * @param reason what the answer must come out as
 * @param answer the broken answer, given the good body
 */
record Fault(String name, UnknownReason reason, Function<String, ResponseDefinitionBuilder> answer) {

    static final int RETRY_AFTER_SECONDS = 120;

    /** When a late answer would be complete. */
    static final int TOO_LATE_MILLIS = 20_000;

    static Fault status(int status, UnknownReason reason) {
        return new Fault(status + " with the good body", reason, body -> WireMock.okJson(body)
                .withStatus(status));
    }

    /** Says how long to wait. */
    static Fault refusal(int status) {
        return new Fault(status + " with Retry-After", UnknownReason.REFUSED, body -> WireMock.okJson(body)
                .withStatus(status)
                .withHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS)));
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
        return new Fault("a page for people", reason, body -> WireMock.ok(
                        "<!DOCTYPE html><html><title>Un instant…</title></html>")
                .withHeader("Content-Type", "text/html; charset=utf-8"));
    }

    static Fault htmlAsJson(UnknownReason reason) {
        return new Fault(
                "a page for people that claims to be JSON",
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
