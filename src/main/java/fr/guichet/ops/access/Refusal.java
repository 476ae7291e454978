package fr.guichet.ops.access;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Why a request of an operator is refused, as RFC 9457 problem details.
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
            "Only operators and readers with credentials may enter; the log at start says how to set them");

    public static final Refusal NOT_ALLOWED =
            new Refusal("not-allowed", "Not allowed", 403, "Readers may only look; actions need an operator");

    static final Refusal FROM_ELSEWHERE = new Refusal(
            "from-elsewhere",
            "Sent from another site",
            403,
            "Send actions from this service's own pages, or by a program with a JSON body or the header X-Guichet: 1");

    static final Refusal TOO_MANY_FAILURES = new Refusal(
            "too-many-failures",
            "Too many wrong passwords",
            429,
            "Too many wrong passwords from this address; try again in five minutes");

    static final Refusal TOO_MANY_ACTIONS =
            new Refusal("too-many-actions", "Too many actions", 429, "Try again in a minute");

    /** Something sent is malformed. */
    public static Refusal malformed(String detail) {
        return new Refusal("malformed", "Malformed", 400, detail);
    }

    /** The subject of an action does not exist. */
    public static Refusal unknown(String detail) {
        return new Refusal("unknown-subject", "Unknown subject", 404, detail);
    }

    /** Not possible in the current state. */
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
                .end(isPage ? page() : json());
    }

    static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    /** The refusal as a page. */
    String page() {
        return """
            <!doctype html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s – Guichet</title></head>
            <body><main><h1>%1$s</h1><p lang="en">%2$s</p><p><a href="/exploitation">Retour à la vue d’ensemble</a></p></main></body>
            </html>
            """.formatted(frenchTitle(status), escaped(detail));
    }

    private static String frenchTitle(int status) {
        return switch (status) {
            case 401 -> "Identifiant et mot de passe nécessaires";
            case 403 -> "Action non permise";
            case 404 -> "Rien de tel ici";
            case 429 -> "Trop d’essais : attendez quelques minutes";
            default -> "Demande refusée";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
