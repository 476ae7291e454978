package fr.guichet.ops.act;

import fr.guichet.collect.Collectors;
import fr.guichet.collect.PlatformCollector;
import fr.guichet.model.PlatformId;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import fr.guichet.store.record.Incident;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** What is done with a platform as a whole. */
@Singleton
final class PlatformActions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Collectors collectors;
    private final DecisionService deciding;

    PlatformActions(Collectors collectors, DecisionService deciding) {
        this.collectors = collectors;
        this.deciding = deciding;
    }

    ActionResult pause(ActionRequest wish, String by) {
        asked(wish.subject());
        return ActionResult.decided(
                "nothing is asked of " + wish.subject() + " until it is resumed",
                deciding.make(DecisionKind.PAUSE, wish.subject(), "", by, wish.reason()));
    }

    ActionResult resume(ActionRequest wish, String by) {
        asked(wish.subject());
        Decision pause = deciding.find(DecisionKind.PAUSE, wish.subject())
                .orElseThrow(() -> new RefusedException(Refusal.notNow(wish.subject() + " is not paused")));
        deciding.undo(pause.id(), by);
        return ActionResult.atOnce(wish.subject() + " is asked again");
    }

    ActionResult resetBreaker(ActionRequest wish) {
        asked(wish.subject()).reset();
        return ActionResult.atOnce(wish.subject() + " is asked as if it had not failed");
    }

    ActionResult budget(ActionRequest wish, String by) {
        asked(wish.subject());
        if (!NUMBER.matcher(wish.value()).matches()) {
            throw new RefusedException(
                    Refusal.malformed("value is the number of requests in a day of Paris, 0 for no bound"));
        }
        return ActionResult.decided(
                wish.subject() + " gets " + wish.value() + " requests a day",
                deciding.make(DecisionKind.BUDGET, wish.subject(), wish.value(), by, wish.reason()));
    }

    ActionResult notice(ActionRequest wish, String by) {
        if (!collectors.publishes(platform(wish.subject()))) {
            throw unknown(wish.subject());
        }
        if (wish.value().isBlank()) {
            throw new RefusedException(
                    Refusal.malformed("value is what the public is told; undo the notice to end it"));
        }
        return ActionResult.decided(
                "the public is told about " + wish.subject(),
                deciding.make(DecisionKind.NOTICE, wish.subject(), wish.value(), by, wish.reason()));
    }

    ActionResult newNormal(ActionRequest wish, String by) {
        Incident drop = asked(wish.subject())
                .lastingDrop()
                .orElseThrow(() -> new RefusedException(
                        Refusal.notNow(wish.subject() + " does not tell of far less than it did")));
        return ActionResult.decided(
                "what " + wish.subject() + " tells of now is believed",
                deciding.make(DecisionKind.NEW_NORMAL, drop.id(), wish.subject(), by, wish.reason()));
    }

    private PlatformCollector asked(String platform) {
        return collectors.find(platform(platform)).orElseThrow(() -> unknown(platform));
    }

    static PlatformId platform(String code) {
        try {
            return new PlatformId(code);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.malformed("subject is the code of a platform"), e);
        }
    }

    private static RefusedException unknown(String platform) {
        return new RefusedException(Refusal.unknown("no platform '" + platform + "' is asked"));
    }
}
