package fr.guichet.sandbox.fault;

import io.vertx.ext.web.RoutingContext;

/** A page for people where JSON is expected. */
record HtmlPage(String kind, int status, String title) implements Fault {

    static final String MAINTENANCE = "html";
    static final String CHALLENGE = "challenge";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1></body>
            </html>
            """;

    /** Served instead of the site while it is worked on. */
    static HtmlPage maintenance(int status) {
        return new HtmlPage(MAINTENANCE, status, "Nous revenons dans quelques instants");
    }

    /** Of a network in front of the platform, for those it takes for machines. */
    static HtmlPage challenge(int status) {
        return new HtmlPage(CHALLENGE, status, "Vérification que vous êtes humain");
    }

    @Override
    public void meet(RoutingContext ctx) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/html; charset=utf-8")
                .end(PAGE.formatted(title));
    }
}
