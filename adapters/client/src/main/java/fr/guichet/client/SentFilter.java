package fr.guichet.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Notes what is sent. */
final class SentFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        Call call = Call.CURRENT.get();
        if (call == null) {
            throw new IllegalStateException("a declared client is called through its context alone");
        }
        call.sent(request.getMethod(), request.getUri());
        request.setProperty(Call.PROPERTY, call);
    }
}
