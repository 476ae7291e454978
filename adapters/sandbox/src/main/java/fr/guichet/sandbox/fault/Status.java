package fr.guichet.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the platform's machinery rather than of the platform.
 *
 * @param retryAfter what it says about coming back; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Status(
        int status,
        String contentType,
        String body,
        @JsonUnwrapped @Nullable RetryAfter retryAfter) implements Fault {

    static final String KIND = "status";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void meet(RoutingContext ctx) {
        ctx.response().setStatusCode(status).putHeader("content-type", contentType);
        if (retryAfter != null) {
            ctx.response().putHeader("retry-after", retryAfter.header());
        }
        ctx.response().end(body);
    }
}
