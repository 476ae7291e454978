package fr.guichet.ops.act;

import fr.guichet.store.record.Decision;
import java.util.Optional;

/**
 * The result of an action.
 *
 * @param message for people
 * @param decision what holds from now on; empty if the action made none
 */
public record ActionResult(String message, Optional<Decision> decision) {

    static ActionResult atOnce(String message) {
        return new ActionResult(message, Optional.empty());
    }

    static ActionResult decided(String message, Decision decision) {
        return new ActionResult(message, Optional.of(decision));
    }
}
