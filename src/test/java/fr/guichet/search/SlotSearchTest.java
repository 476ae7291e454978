package fr.guichet.search;

import static fr.guichet.search.Asked.centre;
import static fr.guichet.snapshot.Centres.listing;
import static fr.guichet.snapshot.Centres.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.guichet.api.http.ProblemException;
import fr.guichet.api.json.NothingFoundJson;
import fr.guichet.api.json.SlotsFoundJson;
import fr.guichet.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

    private static final SearchQuestion ANY_OPEN =
            new Asked().with(centre("any", listing("one"))).question("").openOnly();

    @Test
    void slotsComeSoonestFirstAcrossCentresAndEachOnce() {
        Asked asked = new Asked();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String first = "2021-04-14T08:%02d:00+02:00".formatted(i);
            String second = "2021-04-15T08:%02d:00+02:00".formatted(i);
            asked.with(centre("c" + i, listing("one")), open(second, first));
            expected.add(first);
            expected.add(second);
        }
        List<String> seen = new ArrayList<>();
        Optional<SlotCursor> next = Optional.empty();
        do {
            SlotSearch.Result page = slots(
                    asked,
                    "limit=7"
                            + next.map(cursor -> "&cursor=" + cursor.encoded(ANY_OPEN))
                                    .orElse(""));
            assertEquals(40, page.total());
            page.page().forEach(found -> seen.add(found.slot().start().toString()));
            next = page.next();
        } while (next.isPresent());

        assertEquals(
                expected.stream()
                        .map(start -> start.replace(":00+", "+"))
                        .sorted()
                        .toList(),
                seen);
    }

    @Test
    void aCursorLeadsOnFromWhereItStoodWhenItsSlotIsTaken() {
        Asked before = new Asked()
                .with(centre("a", listing("one")), open("2021-04-14T08:00:00+02:00"))
                .with(centre("b", listing("one")), open("2021-04-14T09:00:00+02:00"));
        SlotCursor cursor = slots(before, "limit=1").next().orElseThrow();

        Asked after = new Asked().with(centre("b", listing("one")), open("2021-04-14T09:00:00+02:00"));

        assertEquals(
                1, slots(after, "cursor=" + cursor.encoded(ANY_OPEN)).page().size());
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        Asked asked = new Asked()
                .with(centre("a", listing("one")), open("2021-04-14T08:00:00+02:00", "2021-04-14T09:00:00+02:00"));
        String cursor = slots(asked, "limit=1").next().orElseThrow().encoded(ANY_OPEN);

        assertThrows(ProblemException.class, () -> slots(asked, "daypart=morning&cursor=" + cursor));
        assertEquals(1, slots(asked, "state=open&cursor=" + cursor).page().size());
    }

    @Test
    void pastTheLastPageItIsSlotsThatAreSaidToBeBefore() {
        Asked asked = new Asked().with(centre("a", listing("one")), open("2021-04-14T08:00:00+02:00"));
        String last = slots(asked, "").page().getLast().place().encoded(ANY_OPEN);
        Snapshot snapshot = asked.snapshot();
        SlotsQuestion question = asked.parser().slotsAcross(Asked.sent("cursor=" + last), snapshot);
        CentreSearch search = new CentreSearch(snapshot, Asked.NOW);

        @Nullable
        NothingFoundJson why = SlotsFoundJson.of(question, search.find(question.search()), search, snapshot)
                .nothingFound();

        assertEquals("All slots are on the pages before this one", why == null ? "" : why.detail());
    }

    @Test
    void onlyOpenCentresCanBeAskedFor() {
        assertThrows(ProblemException.class, () -> slots(new Asked(), "state=none"));
        assertEquals(0, slots(new Asked(), "state=open,none").total());
    }

    private static SlotSearch.Result slots(Asked asked, String query) {
        Snapshot snapshot = asked.snapshot();
        SlotsQuestion question = asked.parser().slotsAcross(Asked.sent(query), snapshot);
        return SlotSearch.find(
                question,
                new CentreSearch(snapshot, Asked.NOW).find(question.search()).listed());
    }
}
