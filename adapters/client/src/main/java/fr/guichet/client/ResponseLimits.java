package fr.guichet.client;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Resets a request while its response is read, when it is larger or takes longer than allowed. The client itself would buffer all of it, and its time limit
 * only covers the time between two bytes.
 */
final class ResponseLimits implements Consumer<HttpClientRequest> {

    private final Vertx vertx;
    private final Duration timeLimit;
    private final long mostBytes;

    ResponseLimits(Vertx vertx, Duration timeLimit, long mostBytes) {
        this.vertx = vertx;
        this.timeLimit = timeLimit;
        this.mostBytes = mostBytes;
    }

    @Override
    public void accept(HttpClientRequest request) {
        long timer = vertx.setTimer(
                timeLimit.toMillis(),
                id -> reset(
                        request,
                        new Failure.Unreachable("no complete response within " + timeLimit.toMillis() + " ms")));
        request.response().onComplete(answer -> {
            if (answer.succeeded()) {
                limit(request, answer.result(), timer);
            } else {
                vertx.cancelTimer(timer);
            }
        });
    }

    /** This handler sees each chunk beside the client's own one. */
    private void limit(HttpClientRequest request, HttpClientResponse response, long timer) {
        long[] bytes = {0};
        response.handler(chunk -> {
            bytes[0] += chunk.length();
            if (bytes[0] > mostBytes) {
                reset(request, new Failure.Unreadable("response larger than " + mostBytes + " bytes", ""));
            }
        });
        response.end().onComplete(ended -> vertx.cancelTimer(timer));
    }

    private static void reset(HttpClientRequest request, Failure failure) {
        request.reset(0, new FetchFailedException(failure));
    }
}
