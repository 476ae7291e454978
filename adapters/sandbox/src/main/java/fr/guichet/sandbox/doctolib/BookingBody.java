package fr.guichet.sandbox.doctolib;

import fr.guichet.sandbox.http.Answers;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/** The booking page of one profile, written once: nothing in it changes while the sandbox runs. */
final class BookingBody {

    private final byte[] json;
    private final String etag;

    private BookingBody(byte[] json) {
        this.json = json;
        this.etag = "W/\"%08x%x\"".formatted(Arrays.hashCode(json), json.length);
    }

    static BookingBody of(Profile profile) {
        return new BookingBody(Answers.bytes(BookingPage.of(profile)));
    }

    void send(RoutingContext ctx) {
        ctx.response().putHeader("cache-control", "max-age=0, private, must-revalidate");
        Answers.sendTagged(ctx, json, etag);
    }
}
