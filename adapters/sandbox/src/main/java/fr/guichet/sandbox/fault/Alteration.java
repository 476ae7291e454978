package fr.guichet.sandbox.fault;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fault that works on the true answer of the platform. */
public sealed interface Alteration extends Fault permits Delivery, Spoiler {

    /** Under this name it waits in the context for the platform's answer. */
    String WAITING = "fr.guichet.sandbox.alteration";

    /** Sends the answer. Its status and type are set already. */
    void deliver(RoutingContext ctx, byte[] json);

    /** An answer that says that nothing changed has nothing to alter, so the whole one is asked for. */
    @Override
    default void meet(RoutingContext ctx) {
        ctx.request().headers().remove("if-none-match").remove("if-modified-since");
        ctx.put(WAITING, this);
        ctx.next();
    }

    /** What is to be done with the answer of this request, if anything: once. */
    static Optional<Alteration> take(RoutingContext ctx) {
        @Nullable Alteration waiting = ctx.remove(WAITING);
        return Optional.ofNullable(waiting);
    }

    /** Whether the platform's answer passed it by. */
    static boolean isWaiting(RoutingContext ctx) {
        return ctx.get(WAITING) != null;
    }
}
