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

/** Actions on a whole platform. */
@Singleton
final class PlatformActions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Collectors collectors;
    private final DecisionService decisions;

    PlatformActions(Collectors collectors, DecisionService decisions) {
        this.collectors = collectors;
        this.decisions = decisions;
    }

    ActionResult pause(ActionRequest request, String by) {
        collector(request.subject());
        return ActionResult.decided(
                request.subject() + " gets no requests until it is resumed",
                decisions.make(DecisionKind.PAUSE, request.subject(), "", by, request.reason()));
    }

    ActionResult resume(ActionRequest request, String by) {
        collector(request.subject());
        Decision pause = decisions
                .find(DecisionKind.PAUSE, request.subject())
                .orElseThrow(() -> new RefusedException(Refusal.notNow(request.subject() + " is not paused")));
        decisions.undo(pause.id(), by);
        return ActionResult.atOnce(request.subject() + " is fetched again");
    }

    ActionResult resetBreaker(ActionRequest request) {
        collector(request.subject()).reset();
        return ActionResult.atOnce(request.subject() + " is fetched as if it had not failed");
    }

    ActionResult flushCache(ActionRequest request) {
        collector(request.subject()).flushCache();
        return ActionResult.atOnce("the cached responses of " + request.subject() + " are removed");
    }

    ActionResult budget(ActionRequest request, String by) {
        collector(request.subject());
        if (!NUMBER.matcher(request.value()).matches()) {
            throw new RefusedException(
                    Refusal.malformed("value is the number of requests in a day of Paris, 0 for no bound"));
        }
        return ActionResult.decided(
                request.subject() + " gets " + request.value() + " requests a day",
                decisions.make(DecisionKind.BUDGET, request.subject(), request.value(), by, request.reason()));
    }

    ActionResult notice(ActionRequest request, String by) {
        if (!collectors.publishes(platform(request.subject()))) {
            throw unknown(request.subject());
        }
        if (request.value().isBlank()) {
            throw new RefusedException(Refusal.malformed("value is the text of the notice; undo the notice to end it"));
        }
        return ActionResult.decided(
                "the notice is public: " + request.subject(),
                decisions.make(DecisionKind.NOTICE, request.subject(), request.value(), by, request.reason()));
    }

    ActionResult newNormal(ActionRequest request, String by) {
        Incident drop = collector(request.subject())
                .lastingDrop()
                .orElseThrow(() -> new RefusedException(Refusal.notNow(request.subject() + " has no suspicious drop")));
        return ActionResult.decided(
                "the answers of " + request.subject() + " are believed",
                decisions.make(DecisionKind.NEW_NORMAL, drop.id(), request.subject(), by, request.reason()));
    }

    private PlatformCollector collector(String platform) {
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
        return new RefusedException(Refusal.unknown("no platform '" + platform + "' is fetched"));
    }
}
