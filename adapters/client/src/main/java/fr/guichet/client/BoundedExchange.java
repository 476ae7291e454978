package fr.guichet.client;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Ends an exchange whose answer is larger or slower than allowed, while it is being read: the client itself would hold the whole of it, and counts only
 * the time between two bytes.
 */
final class BoundedExchange implements Consumer<HttpClientRequest> {

    private final Vertx vertx;
    private final Duration longest;
    private final long mostBytes;

    BoundedExchange(Vertx vertx, Duration longest, long mostBytes) {
        this.vertx = vertx;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    @Override
    public void accept(HttpClientRequest request) {
        long timer = vertx.setTimer(
                longest.toMillis(),
                id -> request.reset(
                        0, failed(new Failure.Unreachable("no complete answer within " + longest.toMillis() + " ms"))));
        request.response().onComplete(answer -> {
            if (answer.succeeded()) {
                count(request, answer.result(), timer);
            } else {
                vertx.cancelTimer(timer);
            }
        });
    }

    /** The handler of chunks sees each one beside the body that the client gathers. */
    private void count(HttpClientRequest request, HttpClientResponse response, long timer) {
        long[] bytes = {0};
        response.handler(chunk -> {
            bytes[0] += chunk.length();
            if (bytes[0] > mostBytes) {
                request.reset(0, failed(new Failure.Unreadable("answer larger than " + mostBytes + " bytes", "")));
            }
        });
        response.end().onComplete(ended -> vertx.cancelTimer(timer));
    }

    private static FetchFailedException failed(Failure failure) {
        return new FetchFailedException(failure);
    }
}
