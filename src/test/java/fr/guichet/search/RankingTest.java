package fr.guichet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.AvailabilityState;
import fr.guichet.model.Centre;
import fr.guichet.snapshot.Centres;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against putting all in order. */
class RankingTest {

    private static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    private static final List<AvailabilityState> STATES = List.of(AvailabilityState.values());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 99, 100, 101, 500})
    void theFirstAreThoseOfAllInOrderAndPagesFollowOneAnother(int most) {
        List<CentreMatch> listed = listed(new Random(most));
        List<CentreMatch> sorted = listed.stream()
                .sorted(Comparator.comparing(found -> found.place(Sort.DISTANCE)))
                .toList();

        List<CentreMatch> walked = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        List<CentreMatch> page;
        do {
            page = Ranking.first(listed, question(after), most);
            walked.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().place(Sort.DISTANCE));
        } while (!page.isEmpty());

        assertEquals(sorted, walked);
    }

    private static List<CentreMatch> listed(Random random) {
        List<CentreMatch> listed = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Centre centre = Centres.centre("c" + i);
            AvailabilityState state = STATES.get(random.nextInt(STATES.size()));
            listed.add(new CentreMatch(
                    new CentreView(centre, state, Optional.empty(), List.of(), NOW),
                    OptionalDouble.of(random.nextInt(5))));
        }
        return listed;
    }

    private static SearchQuestion question(Optional<Cursor> after) {
        return SearchQuestion.of("covid-19", LocationFilter.ANYWHERE, Set.of(), Set.of(), Set.of(), SlotFilter.ANY_SLOT)
                .page(Sort.DISTANCE, false, 20, after);
    }
}
