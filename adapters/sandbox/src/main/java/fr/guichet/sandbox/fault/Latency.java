package fr.guichet.sandbox.fault;

import io.vertx.ext.web.RoutingContext;

/**
 * The true answer, late.
 *
 * @param ms milliseconds of real time
 */
record Latency(int ms) implements Fault {

    static final String KIND = "latency";

    @Override
    public String kind() {
        return KIND;
    }

    /** A client that gave up in the meantime gets no answer. */
    @Override
    public void meet(RoutingContext ctx) {
        ctx.request().pause();
        long timer = ctx.vertx().setTimer(ms, id -> {
            ctx.request().resume();
            ctx.next();
        });
        ctx.addEndHandler(end -> ctx.vertx().cancelTimer(timer));
    }
}
