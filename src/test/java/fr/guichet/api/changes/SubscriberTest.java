package fr.guichet.api.changes;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Centre;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a reader who is slower than the changes. */
class SubscriberTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final int MOST_BEATS_UNREAD = 2;

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ChangeFeed feed = new ChangeFeed(snapshots);
    private final Centre centre = centre("asked", listing("one"));
    private final Reader reader = new Reader();
    private int changes;

    @BeforeEach
    void published() {
        snapshots.replaceCentres(List.of(centre));
    }

    @Test
    void whatASlowReaderWasNotSentIsBufferedNowhere() {
        Subscriber subscriber = subscribed();
        reader.isFull = true;
        int sent = reader.sent.size();
        for (int i = 0; i < 1_000; i++) {
            change();
            subscriber.wake();
            subscriber.beat(Integer.MAX_VALUE);
        }

        assertEquals(sent, reader.sent.size());
    }

    @Test
    void whoIsCutOffBeforeTheFirstChangeKnowsWhereToResume() {
        String cursor = feed.end(snapshots.current()).encoded();

        subscribed();

        assertTrue(reader.sent.getFirst().contains("id: " + cursor + "\n"), reader.sent.getFirst());
    }

    @Test
    void aReaderWhoTakesNothingForTwoBeatsIsDropped() {
        Subscriber subscriber = subscribed();
        reader.isFull = true;

        subscriber.beat(MOST_BEATS_UNREAD);
        assertFalse(reader.isClosed, "he may be slow for a while");
        subscriber.beat(MOST_BEATS_UNREAD);

        assertTrue(reader.isClosed);
    }

    @Test
    void aReaderWhoReadsAgainInTimeIsToldEverythingOnceAndStays() {
        Subscriber subscriber = subscribed();
        reader.isFull = true;
        subscriber.beat(MOST_BEATS_UNREAD);
        change();
        change();
        subscriber.wake();

        reader.isFull = false;
        reader.drained.handle(null);
        subscriber.beat(MOST_BEATS_UNREAD);
        reader.isFull = true;
        subscriber.beat(MOST_BEATS_UNREAD);

        assertFalse(reader.isClosed);
        assertEquals(
                1, reader.sent.stream().filter(text -> text.contains("asked")).count());
    }

    private Subscriber subscribed() {
        Subscriber subscriber = new Subscriber(
                reader.request(), reader.loop(), feed, new Named(), snapshots::current, feed.end(snapshots.current()));
        subscriber.begin();
        return subscriber;
    }

    private void change() {
        changes++;
        snapshots.observe(
                ListingId.of(centre, centre.listings().getFirst()),
                known -> known.answered(answer(changes % 2 == 0 ? none() : open("2021-04-16T10:35:00+02:00"), NOW)));
        snapshots.publish();
    }

    /** Names the centres that changed. */
    private static final class Named implements ChangeEvents {

        @Override
        public String changes(ChangeFeed.Page page, Snapshot snapshot) {
            return page.centres().stream().map(id -> id.value()).collect(Collectors.joining(","));
        }

        @Override
        public String reset(ChangePosition end) {
            return "reset";
        }

        @Override
        public boolean refuses(HttpServerRequest request) {
            return false;
        }

        @Override
        public void refuseForNow(HttpServerResponse response) {}
    }
}
