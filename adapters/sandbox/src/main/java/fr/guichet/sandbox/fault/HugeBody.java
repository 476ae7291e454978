package fr.guichet.sandbox.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * The true answer after a flood of blanks, as fast as they are read: JSON, for clients that read that far.
 *
 * @param bytes how many blanks
 */
record HugeBody(int bytes) implements Delivery {

    static final String KIND = "huge";

    private static final Buffer BLANKS = Buffer.buffer(" ".repeat(1 << 16));

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(RoutingContext ctx, byte[] json) {
        pour(Delivery.plain(ctx).setChunked(true), bytes, Buffer.buffer(json));
    }

    private static void pour(HttpServerResponse response, int blanks, Buffer json) {
        int left = blanks;
        while (left > 0 && !response.writeQueueFull() && !response.closed()) {
            int chunk = Math.min(left, BLANKS.length());
            response.write(BLANKS.getBuffer(0, chunk));
            left -= chunk;
        }
        if (left == 0) {
            response.end(json);
        } else if (!response.closed()) {
            int rest = left;
            response.drainHandler(drained -> pour(response, rest, json));
        }
    }
}
