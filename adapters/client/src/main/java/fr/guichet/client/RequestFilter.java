package fr.guichet.client;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Holds a request back until it may be sent, and notes it. */
final class RequestFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        Call call = Call.CURRENT.get();
        if (call == null) {
            throw new IllegalStateException("a declared client is called through its context alone");
        }
        request.setProperty(Call.PROPERTY, call);
        try {
            call.beforeSending(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailedException(new Failure.Unreachable("told to stop while waiting for another's answer"));
        }
    }
}
