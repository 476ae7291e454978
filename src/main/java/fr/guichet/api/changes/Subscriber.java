package fr.guichet.api.changes;

import fr.guichet.snapshot.Snapshot;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A client of the change stream: a connection and a cursor. Everything but {@link #wake} runs on its own event loop. */
final class Subscriber {

    private static final int PAGE = 100;
    private static final int MOST_UNSENT_BYTES = 64 * 1024;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context loop;
    private final ChangeFeed feed;
    private final ChangeEvents events;
    private final Supplier<Snapshot> snapshots;
    private final AtomicBoolean isWoken = new AtomicBoolean();
    private ChangePosition position;
    private int beatsUnread;

    Subscriber(
            HttpServerRequest request,
            Context loop,
            ChangeFeed feed,
            ChangeEvents events,
            Supplier<Snapshot> snapshots,
            ChangePosition position) {
        this.request = request;
        this.response = request.response();
        this.loop = loop;
        this.feed = feed;
        this.events = events;
        this.snapshots = snapshots;
        this.position = position;
    }

    /** Sends the head of the response and what changed since the cursor. */
    void begin() {
        response.setChunked(true);
        response.setWriteQueueMaxSize(MOST_UNSENT_BYTES);
        response.putHeader("Content-Type", "text/event-stream");
        response.putHeader("Cache-Control", "no-store");
        response.putHeader("X-Accel-Buffering", "no");
        response.drainHandler(drained -> send());
        // The cursor comes before the first change, so a client that is cut off early resumes here and misses nothing.
        response.write("retry: 5000\nid: " + position.encoded() + "\n\n");
        send();
    }

    /** Called on any thread when something was published. */
    void wake() {
        if (isWoken.compareAndSet(false, true)) {
            loop.runOnContext(on -> {
                isWoken.set(false);
                send();
            });
        }
    }

    /** Sends as much as the client reads; the rest stays in the log. */
    private void send() {
        boolean more = true;
        while (more && !response.ended() && !response.closed() && !response.writeQueueFull()) {
            beatsUnread = 0;
            more = sendPage(snapshots.get());
        }
    }

    private boolean sendPage(Snapshot snapshot) {
        Optional<ChangeFeed.Page> page = feed.after(position, snapshot, PAGE);
        if (page.isEmpty()) {
            position = feed.end(snapshot);
            write("reset", events.reset(position));
            return false;
        }
        position = page.get().next();
        if (!page.get().centres().isEmpty()) {
            write("changes", events.changes(page.get(), snapshot));
        }
        return page.get().more();
    }

    private void write(String event, String json) {
        response.write("id: " + position.encoded() + "\nevent: " + event + "\ndata: " + json + "\n\n");
    }

    /** Sends a heartbeat. A client that read nothing for so many beats is disconnected, and may resume later. */
    void beat(int mostUnread) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (!response.writeQueueFull()) {
            beatsUnread = 0;
            response.write(": \n\n");
        } else if (++beatsUnread >= mostUnread) {
            request.connection().close();
        }
    }

    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }
}
