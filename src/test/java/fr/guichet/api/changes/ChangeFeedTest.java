package fr.guichet.api.changes;

import static fr.guichet.snapshot.Centres.answer;
import static fr.guichet.snapshot.Centres.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.none;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Availability;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeFeedTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");
    private static final String SLOT = "2021-04-16T10:35:00+02:00";

    private final Snapshots snapshots = new Snapshots(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ChangeFeed feed = new ChangeFeed(snapshots);
    private final List<Centre> centres = IntStream.range(0, 50)
            .mapToObj(i -> centre("c" + i, listing("one")))
            .toList();

    @BeforeEach
    void published() {
        snapshots.replaceCentres(centres);
    }

    @Test
    void onlyWhatChangedAfterTheCursorIsTold() {
        ChangePosition start = feed.end(snapshots.current());
        publish(open(SLOT), 1, 2);
        ChangePosition then = feed.end(snapshots.current());
        publish(none(), 2, 3);

        assertEquals(ids(2, 3), delivered(then));
        assertEquals(ids(1, 2, 3), delivered(start));
    }

    @Test
    void whatWasAskedAgainAndSaysTheSameIsNoChange() {
        publish(open(SLOT), 1);
        ChangePosition then = feed.end(snapshots.current());
        publish(open(SLOT), 1);

        assertEquals(Set.of(), delivered(then));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 49, 50, 1000})
    void pagesOfAnySizeTellEachCentreOnceAndAllOfThem(int size) {
        ChangePosition position = feed.end(snapshots.current());
        publish(open(SLOT), IntStream.range(0, 50).toArray());
        publish(none(), 1, 4, 9);
        publish(open(SLOT), 4, 30);

        List<CentreId> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            ChangeFeed.Page page =
                    feed.after(position, snapshots.current(), size).orElseThrow();
            all.addAll(page.centres());
            position = ChangePosition.find(page.next().encoded()).orElseThrow();
            more = page.more();
        }

        assertEquals(50, all.size());
        assertEquals(50, new HashSet<>(all).size());
    }

    @Test
    void aPageThatWasReadHalfwayGoesOnAfterNewChanges() {
        ChangePosition start = feed.end(snapshots.current());
        publish(open(SLOT), 0, 1, 2, 3);
        ChangeFeed.Page first = feed.after(start, snapshots.current(), 2).orElseThrow();
        assertTrue(first.more());
        publish(none(), 0, 1, 2, 3);

        assertEquals(ids(0, 1, 2, 3), delivered(first.next()));
    }

    @Test
    void whatIsNotThereAnyMoreIsToldOnce() {
        ChangePosition start = feed.end(snapshots.current());
        publish(open(SLOT), 7);
        snapshots.replaceCentres(centres.subList(0, 5));

        ChangeFeed.Page page = feed.after(start, snapshots.current(), 1000).orElseThrow();

        assertEquals(45, page.centres().size());
        assertTrue(page.centres().contains(centres.get(7).id()));
        assertFalse(page.more());
    }

    @Test
    void aCursorOfAnotherLifeOrOfTheFutureIsNotAnsweredInPart() {
        ChangePosition end = feed.end(snapshots.current());

        assertEquals(
                Optional.empty(), feed.after(new ChangePosition("another", end.version(), 0), snapshots.current(), 10));
        assertEquals(
                Optional.empty(),
                feed.after(new ChangePosition(end.epoch(), end.version() + 1, 0), snapshots.current(), 10));
    }

    @Test
    void aCursorThatTheLogDoesNotReachIsNotAnsweredInPart() {
        ChangePosition start = feed.end(snapshots.current());
        for (int i = 0; i < 10_100; i++) {
            publish(i % 2 == 0 ? open(SLOT) : none(), 1);
        }

        assertEquals(Optional.empty(), feed.after(start, snapshots.current(), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc-", "ABC-1", "abc-1-2-3", "abc-99999999999999999999", "abc-1\n"})
    void whatIsNoCursorIsNotTakenForOne(String text) {
        assertEquals(Optional.empty(), ChangePosition.find(text));
    }

    private Set<CentreId> delivered(ChangePosition from) {
        return new HashSet<>(
                feed.after(from, snapshots.current(), 1000).orElseThrow().centres());
    }

    private Set<CentreId> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(i -> centres.get(i).id()).collect(Collectors.toSet());
    }

    private void publish(Availability availability, int... numbers) {
        for (int i : numbers) {
            Centre centre = centres.get(i);
            snapshots.observe(
                    ListingId.of(centre, centre.listings().getFirst()),
                    known -> known.answered(answer(availability, NOW)));
        }
        snapshots.publish();
    }
}
