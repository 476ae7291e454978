package fr.guichet.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.guichet.sandbox.fault.Alteration;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/** Writes answers as JSON. Platforms answer through here, so that a fault that works on the true answer gets hold of it. */
public final class Answers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private record Refusal(int status, String error) {}

    private Answers() {}

    /** The bytes of a value. */
    public static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void send(RoutingContext ctx, Object value) {
        send(ctx, 200, bytes(value));
    }

    public static void send(RoutingContext ctx, int status, byte[] json) {
        ctx.response().setStatusCode(status).putHeader("content-type", "application/json; charset=utf-8");
        Alteration.take(ctx).ifPresentOrElse(altered -> altered.deliver(ctx, json), () -> ctx.response()
                .end(Buffer.buffer(json)));
    }

    /** For answers that may be cached: a matching validator is answered with 304. */
    public static void sendTagged(RoutingContext ctx, byte[] json, String etag) {
        String known = ctx.request().getHeader("if-none-match");
        if (known != null && known.contains(etag)) {
            ctx.response().putHeader("etag", etag).setStatusCode(304).end();
            return;
        }
        if (!Alteration.isWaiting(ctx)) {
            ctx.response().putHeader("etag", etag);
        }
        send(ctx, 200, json);
    }

    /** Something that went wrong, in the words of most platforms. */
    public static void refuse(RoutingContext ctx, int status, String error) {
        send(ctx, status, bytes(new Refusal(status, error)));
    }
}
