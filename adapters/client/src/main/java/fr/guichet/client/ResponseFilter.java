package fr.guichet.client;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.PlatformAdapter;
import fr.guichet.spi.PlatformResponse;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Lets the adapter judge an answer before it is parsed; an answer that has not changed is no longer an answer to judge. */
final class ResponseFilter implements ClientResponseFilter {

    /** The client calls its filters after a connection that failed, too; what failed goes on by itself. */
    private static final int NO_ANSWER = 0;

    private static final int NOT_MODIFIED = 304;

    private final PlatformAdapter adapter;
    private final Clock realTime;

    ResponseFilter(PlatformAdapter adapter, Clock realTime) {
        this.adapter = adapter;
        this.realTime = realTime;
    }

    /** The status filter of the client itself throws for 4xx and 5xx; this one comes before it, by priority. */
    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        if (response.getStatus() == NO_ANSWER) {
            return;
        }
        byte[] body = body(response);
        String excerpt = excerpt(body);
        if (request.getProperty(Call.PROPERTY) instanceof Call call) {
            call.answered(response.getStatus(), body.length, excerpt, validators(response));
            if (response.getStatus() == NOT_MODIFIED && call.isConditional()) {
                call.unchanged();
                throw new Call.AnsweredByKept();
            }
        }
        PlatformResponse answer = new PlatformResponse(
                request.getUri(),
                response.getStatus(),
                Optional.ofNullable(response.getHeaderString("Content-Type")),
                RetryAfter.read(response.getHeaderString("Retry-After"), realTime),
                excerpt);
        Optional<Failure> failure = adapter.judge(answer);
        if (failure.isPresent()) {
            throw new FetchFailedException(failure.get());
        }
        response.setEntityStream(new ByteArrayInputStream(body));
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
