package fr.guichet.api.changes;

import fr.guichet.snapshot.Snapshot;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Renders the events of the change stream. */
interface ChangeEvents {

    /** The JSON of a page, on one line. */
    String changes(ChangeFeed.Page page, Snapshot snapshot);

    /** The JSON for a cursor that is too old, with the position where the stream continues. */
    String reset(ChangePosition end);

    /** Refuses an invalid cursor in the address or the header, and unknown parameters. If true, the response has been sent. */
    boolean refuses(HttpServerRequest request);

    /** Refuses for now: nothing is loaded yet, or there are too many subscribers. */
    void refuseForNow(HttpServerResponse response);
}
