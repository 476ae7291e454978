package fr.guichet.client;

import java.net.URI;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One call while it is under way: what the request and answer filters learn of it, handed from the caller's thread to the client's. */
final class Call {

    /** The call that this thread is making. The client runs request filters on the caller's thread. */
    static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    /** Under this name a call travels with its request. */
    static final String PROPERTY = "fr.guichet.client.call";

    private volatile String method = "GET";
    private volatile @Nullable URI url;
    private volatile int status;
    private volatile String excerpt = "";

    void sent(String sentMethod, URI sentUrl) {
        method = sentMethod;
        url = sentUrl;
    }

    void answered(int answeredStatus, String answeredExcerpt) {
        status = answeredStatus;
        excerpt = answeredExcerpt;
    }

    String method() {
        return method;
    }

    @Nullable
    URI url() {
        return url;
    }

    OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    String excerpt() {
        return excerpt;
    }
}
