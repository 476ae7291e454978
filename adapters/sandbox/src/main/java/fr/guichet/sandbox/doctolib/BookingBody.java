package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.http.Answers;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/** The booking page of one profile, written once: nothing in it changes while the sandbox runs. */
record BookingBody(Buffer json, String etag) {

    static BookingBody of(Profile profile) {
        byte[] json = Answers.bytes(BookingPage.of(profile));
        return new BookingBody(Buffer.buffer(json), "W/\"%08x%x\"".formatted(Arrays.hashCode(json), json.length));
    }

    void send(RoutingContext ctx) {
        ctx.response().putHeader("etag", etag).putHeader("cache-control", "max-age=0, private, must-revalidate");
        String known = ctx.request().getHeader("if-none-match");
        if (known != null && known.contains(etag)) {
            ctx.response().setStatusCode(304).end();
        } else {
            ctx.response()
                    .putHeader("content-type", "application/json; charset=utf-8")
                    .end(json);
        }
    }
}
