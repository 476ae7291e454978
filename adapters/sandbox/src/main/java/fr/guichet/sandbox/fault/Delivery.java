package fr.guichet.sandbox.fault;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The true answer, byte by byte, as it should not arrive. */
public sealed interface Delivery extends Alteration permits Drip, Truncation, HugeBody {

    /** The response, kept from being compressed: it is the bytes on the wire that count. */
    static HttpServerResponse plain(RoutingContext ctx) {
        return ctx.response().putHeader("content-encoding", "identity");
    }

    /** The same with the length that the whole body has. */
    static HttpServerResponse plain(RoutingContext ctx, byte[] body) {
        return plain(ctx).putHeader("content-length", Integer.toString(body.length));
    }
}
