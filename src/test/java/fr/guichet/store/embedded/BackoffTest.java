package fr.guichet.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToABound() {
        assertEquals(List.of(1, 2, 4, 8, 16, 32, 32, 32), turnsBetweenFailures(8));
    }

    @Test
    void beginsAnewAfterASuccess() {
        turnsBetweenFailures(5);
        backoff.succeeded();

        assertEquals(List.of(1, 2, 4), turnsBetweenFailures(3));
    }

    private List<Integer> turnsBetweenFailures(int failures) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < failures; i++) {
            backoff.failed();
            int count = 1;
            while (!backoff.isDue()) {
                count++;
            }
            turns.add(count);
        }
        return turns;
    }
}
