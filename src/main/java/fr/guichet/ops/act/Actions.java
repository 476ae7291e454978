package fr.guichet.ops.act;

import fr.guichet.ops.access.Audit;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.Store;
import fr.guichet.store.record.Decision;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Performs the actions of operators and writes the audit. Decisions are stored before the response is sent. */
@Singleton
public final class Actions {

    private static final String UNDO = "undo";

    private final PlatformActions platforms;
    private final ListingActions listings;
    private final RegistryActions registry;
    private final DecisionService decisions;
    private final Audit audit;
    private final Store store;

    Actions(
            PlatformActions platforms,
            ListingActions listings,
            RegistryActions registry,
            DecisionService decisions,
            Audit audit,
            Store store) {
        this.platforms = platforms;
        this.listings = listings;
        this.registry = registry;
        this.decisions = decisions;
        this.audit = audit;
        this.store = store;
    }

    /**
     * Performs an action.
     *
     * @param by the operator's name
     * @throws RefusedException if it is refused
     */
    public ActionResult perform(Action action, ActionRequest request, String by) {
        try {
            ActionResult result = performed(action, request, by);
            registry.settle(result.decision());
            audit.note(by, action.code(), request.subject(), Audit.DONE, description(request));
            return result;
        } catch (RefusedException e) {
            audit.note(
                    by,
                    action.code(),
                    request.subject(),
                    Audit.REFUSED,
                    e.refusal().detail());
            throw e;
        } finally {
            store.flush();
        }
    }

    private ActionResult performed(Action action, ActionRequest request, String by) {
        if (action.needsReason() && request.reason().isBlank()) {
            throw new RefusedException(Refusal.malformed("reason is missing: say why"));
        }
        return switch (action) {
            case PAUSE -> platforms.pause(request, by);
            case RESUME -> platforms.resume(request, by);
            case RESET_BREAKER -> platforms.resetBreaker(request);
            case FLUSH_CACHE -> platforms.flushCache(request);
            case CHECK -> listings.check(request);
            case BUDGET -> platforms.budget(request, by);
            case NOTICE -> platforms.notice(request, by);
            case NEW_NORMAL -> platforms.newNormal(request, by);
            case SUPPRESS_PHONE -> registry.suppressPhone(request, by);
            case HIDE_LISTING -> listings.hide(request, by);
            case CONFIRM_MERGE -> registry.confirmMerge(request, by);
            case SPLIT_MERGE -> registry.splitMerge(request, by);
            case ACCEPT_SHRINK -> registry.acceptShrink();
        };
    }

    private static String description(ActionRequest request) {
        String separator = request.value().isBlank() || request.reason().isBlank() ? "" : " · ";
        return request.value() + separator + request.reason();
    }

    /**
     * Undoes a decision.
     *
     * @throws RefusedException if no decision with that id holds
     */
    public Decision undo(String id, String by) {
        try {
            Decision undone = decisions
                    .undo(id, by)
                    .orElseThrow(() -> new RefusedException(Refusal.unknown("no decision '" + id + "' holds")));
            registry.settle(Optional.of(undone));
            audit.note(by, UNDO, undone.subject(), Audit.DONE, undone.kind().code());
            return undone;
        } catch (RefusedException e) {
            audit.note(by, UNDO, id, Audit.REFUSED, e.refusal().detail());
            throw e;
        } finally {
            store.flush();
        }
    }
}
