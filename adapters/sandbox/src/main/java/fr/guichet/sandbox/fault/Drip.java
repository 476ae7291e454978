package fr.guichet.sandbox.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * The true answer, a byte at a time.
 *
 * @param everyMs milliseconds of real time from one byte to the next
 */
record Drip(int everyMs) implements Delivery {

    static final String KIND = "drip";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(RoutingContext ctx, byte[] json) {
        HttpServerResponse response = Delivery.plain(ctx, json);
        Buffer body = Buffer.buffer(json);
        int[] sent = {0};
        long timer = ctx.vertx().setPeriodic(1, everyMs, id -> {
            response.write(body.getBuffer(sent[0], ++sent[0]));
            if (sent[0] == body.length()) {
                response.end();
            }
        });
        ctx.addEndHandler(end -> ctx.vertx().cancelTimer(timer));
    }
}
