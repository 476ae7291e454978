package fr.guichet.client;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.PlatformResponse;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Delays a request until it may be sent, and lets the adapter judge its response before it is parsed. */
final class ExchangeFilter implements ClientRequestFilter, ClientResponseFilter {

    /** The client calls its filters after a failed connection, too. */
    private static final int NO_RESPONSE = 0;

    private final PlatformAdapter adapter;
    private final RetryAfter retryAfter;

    ExchangeFilter(PlatformAdapter adapter, RetryAfter retryAfter) {
        this.adapter = adapter;
        this.retryAfter = retryAfter;
    }

    @Override
    public void filter(ClientRequestContext context) {
        PacedRequest request = PacedRequest.CURRENT.get();
        if (request == null) {
            throw new IllegalStateException("a declared client is called through its context only");
        }
        context.setProperty(PacedRequest.PROPERTY, request);
        try {
            request.beforeSending(context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException(
                    new Failure.Unreachable("interrupted while waiting for the response to another call"));
        }
    }

    /** Runs, by its priority, before the client's own filter that throws for 4xx and 5xx. */
    @Override
    public void filter(ClientRequestContext context, ClientResponseContext response) throws IOException {
        if (response.getStatus() == NO_RESPONSE) {
            return;
        }
        byte[] body = body(response);
        String excerpt = excerpt(body);
        PacedRequest request = (PacedRequest) context.getProperty(PacedRequest.PROPERTY);
        request.received(
                response.getStatus(), body.length, excerpt, validators(response), response.getHeaderString("Location"));
        PlatformResponse answer = new PlatformResponse(
                called(request, context),
                response.getStatus(),
                Optional.ofNullable(response.getHeaderString("Content-Type")),
                retryAfter.read(response.getHeaderString("Retry-After"), response.getHeaderString("Date")),
                excerpt);
        Optional<Failure> failure = adapter.judge(answer);
        if (failure.isPresent()) {
            throw new FetchFailedException(failure.get());
        }
        response.setEntityStream(new ByteArrayInputStream(body));
    }

    /** Adapters judge by the endpoint that they called, wherever it redirects to. */
    private static URI called(PacedRequest request, ClientRequestContext context) {
        return Objects.requireNonNullElse(request.called(), context.getUri());
    }

    private static DocumentValidators validators(ClientResponseContext response) {
        return new DocumentValidators(
                Optional.ofNullable(response.getHeaderString("ETag")),
                Optional.ofNullable(response.getHeaderString("Last-Modified")));
    }

    private static byte[] body(ClientResponseContext response) throws IOException {
        InputStream stream = response.getEntityStream();
        return stream == null ? new byte[0] : stream.readAllBytes();
    }

    private static String excerpt(byte[] body) {
        int bytes = Math.min(body.length, 4 * Failure.EXCERPT_LENGTH);
        String text = new String(body, 0, bytes, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), Failure.EXCERPT_LENGTH));
    }
}
