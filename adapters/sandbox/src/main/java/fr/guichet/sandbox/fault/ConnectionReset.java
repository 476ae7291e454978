package fr.guichet.sandbox.fault;

import io.netty.channel.ChannelOption;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** The connection is torn down instead of an answer. */
record ConnectionReset() implements Fault {

    static final String KIND = "reset";

    @Override
    public String kind() {
        return KIND;
    }

    /** A socket that lingers for no time is closed by a reset; without that the other side would see an ordinary end. */
    @Override
    public void meet(RoutingContext ctx) {
        if (ctx.request().connection() instanceof ConnectionBase connection) {
            connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        ctx.request().connection().close();
    }
}
