package fr.guichet.sandbox.fault;

import io.vertx.ext.web.RoutingContext;

/**
 * A redirect to another host, on which the same path is.
 *
 * @param location scheme and host of it
 */
record Redirect(int status, String location) implements Fault {

    static final String KIND = "redirect";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void meet(RoutingContext ctx) {
        ctx.response()
                .setStatusCode(status)
                .putHeader("location", location + ctx.request().uri())
                .end();
    }
}
