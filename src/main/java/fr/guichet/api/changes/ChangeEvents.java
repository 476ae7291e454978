package fr.guichet.api.changes;

import fr.guichet.snapshot.Snapshot;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** How changes are written; what they look like is the API's. */
public interface ChangeEvents {

    /** The JSON of a page, on one line. */
    String changes(ChangeFeed.Page page, Snapshot snapshot);

    /** The JSON that says that the cursor is too old, and where the stream goes on. */
    String reset(ChangePosition end);

    /** Refuses a cursor that is none, whether it came by the address or by the header, and parameters that nobody knows. True when it did: then it has answered. */
    boolean refuses(HttpServerRequest request);

    /** Refuses for now: nothing is loaded yet, or too many listen already. */
    void refuseForNow(HttpServerResponse response);
}
