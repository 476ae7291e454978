package fr.guichet.api.changes;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the other end of a connection, who reads when a test wants. */
final class Reader {

    /** What was given to the connection. */
    final List<String> sent = new ArrayList<>();

    /** Called when he takes some of it. */
    Handler<Void> drained = unused -> {};

    boolean isFull;
    boolean isClosed;

    HttpServerRequest request() {
        return as(HttpServerRequest.class, (self, method, given) -> switch (method.getName()) {
            case "response" -> response();
            case "connection" -> connection();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    @SuppressWarnings("unchecked")
    private HttpServerResponse response() {
        return as(HttpServerResponse.class, (self, method, given) -> switch (method.getName()) {
            case "writeQueueFull" -> isFull;
            case "ended", "closed" -> isClosed;
            case "write" -> {
                sent.add((String) given[0]);
                yield Future.succeededFuture();
            }
            case "drainHandler" -> {
                drained = (Handler<Void>) given[0];
                yield self;
            }
            default -> self;
        });
    }

    private HttpConnection connection() {
        return as(HttpConnection.class, (self, method, given) -> {
            isClosed |= method.getName().equals("close");
            return null;
        });
    }

    /** Does at once what is to be done on the loop. */
    @SuppressWarnings("unchecked")
    Context loop() {
        return as(Context.class, (self, method, given) -> {
            ((Handler<Void>) given[0]).handle(null);
            return null;
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Reader.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
