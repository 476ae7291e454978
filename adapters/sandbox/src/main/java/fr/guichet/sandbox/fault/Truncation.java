package fr.guichet.sandbox.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** The first half of the true answer under the length of the whole, and then the connection ends. */
record Truncation() implements Delivery {

    static final String KIND = "truncated";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(RoutingContext ctx, byte[] json) {
        Delivery.plain(ctx, json)
                .write(Buffer.buffer(json).getBuffer(0, json.length / 2))
                .onComplete(sent -> ctx.request().connection().close());
    }
}
