package fr.guichet.sandbox.fault;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** The true answer with its content changed. */
public sealed interface Spoiler extends Alteration permits WrongTypes, RenamedField, DeepNesting, EmptyLists {

    /** Another document than that one. */
    byte[] spoiled(byte[] json);

    @Override
    default void deliver(RoutingContext ctx, byte[] json) {
        ctx.response().end(Buffer.buffer(spoiled(json)));
    }
}
