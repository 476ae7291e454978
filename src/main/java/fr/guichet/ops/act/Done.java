package fr.guichet.ops.act;

import fr.guichet.store.Decision;
import java.util.Optional;

/**
 * What came of a wish that was granted.
 *
 * @param message for people
 * @param decision what holds from now on; empty when the action was of the moment
 */
public record Done(String message, Optional<Decision> decision) {

    static Done atOnce(String message) {
        return new Done(message, Optional.empty());
    }

    static Done decided(String message, Decision decision) {
        return new Done(message, Optional.of(decision));
    }
}
