package fr.guichet.ops.access;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not let in or may not do something, as RFC 9457 has it.
 *
 * @param type stable, for programs: what follows {@code urn:guichet:problem:}
 * @param title for people
 * @param status of the answer
 * @param detail for people, what to do about it
 */
public record Refusal(String type, String title, int status, String detail) {

    static final String PAGE = "text/html;charset=UTF-8";

    public static final String MEDIA_TYPE = "application/problem+json";

    static final Refusal NO_CREDENTIALS = new Refusal(
            "no-credentials",
            "Credentials wanted",
            401,
            "Only operators and readers with credentials may enter; the log says how to give some");

    public static final Refusal NOT_ALLOWED =
            new Refusal("not-allowed", "Not allowed", 403, "A reader may look; to act takes an operator");

    static final Refusal FROM_ELSEWHERE = new Refusal(
            "from-elsewhere",
            "Sent from another site",
            403,
            "An action is sent from this service's own pages, or by a program: with a body of JSON or the header X-Guichet: 1");

    static final Refusal TOO_MANY_FAILURES = new Refusal(
            "too-many-failures",
            "Too many wrong passwords",
            429,
            "Too many wrong passwords came from this address; try again in five minutes");

    static final Refusal TOO_MANY_ACTIONS =
            new Refusal("too-many-actions", "Too many actions", 429, "Try again in a minute");

    /** Something that was sent cannot be read. */
    public static Refusal malformed(String detail) {
        return new Refusal("malformed", "Malformed", 400, detail);
    }

    /** What an action is about is not there. */
    public static Refusal unknown(String detail) {
        return new Refusal("unknown-subject", "Unknown subject", 404, detail);
    }

    /** It cannot be done as things stand. */
    public static Refusal notNow(String detail) {
        return new Refusal("not-now", "Not possible now", 409, detail);
    }

    /** The body. */
    public String json() {
        return new JsonObject()
                .put("type", "urn:guichet:problem:" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }

    void send(RoutingContext exchange) {
        boolean isPage =
                ProtectedPaths.isPage(exchange) && wantsPage(exchange.request().getHeader("Accept"));
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", isPage ? PAGE : MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(isPage ? RefusalPage.of(this) : json());
    }

    static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
