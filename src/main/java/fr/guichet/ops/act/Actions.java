package fr.guichet.ops.act;

import fr.guichet.ops.access.Audit;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.Store;
import fr.guichet.store.record.Decision;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Does what operators want, and notes it. What was decided is written before the answer goes out. */
@Singleton
public final class Actions {

    private static final String UNDO = "undo";

    private final PlatformActions platforms;
    private final ListingActions listings;
    private final RegistryActions registry;
    private final DecisionService deciding;
    private final Audit audit;
    private final Store store;

    Actions(
            PlatformActions platforms,
            ListingActions listings,
            RegistryActions registry,
            DecisionService deciding,
            Audit audit,
            Store store) {
        this.platforms = platforms;
        this.listings = listings;
        this.registry = registry;
        this.deciding = deciding;
        this.audit = audit;
        this.store = store;
    }

    /**
     * Grants a wish.
     *
     * @param by the operator's name
     * @throws RefusedException when it cannot be granted
     */
    public ActionResult perform(Action action, ActionRequest wish, String by) {
        try {
            ActionResult done = tried(action, wish, by);
            registry.settle(done.decision());
            audit.note(by, action.code(), wish.subject(), Audit.DONE, told(wish));
            return done;
        } catch (RefusedException e) {
            audit.note(
                    by,
                    action.code(),
                    wish.subject(),
                    Audit.REFUSED,
                    e.refusal().detail());
            throw e;
        } finally {
            store.flush();
        }
    }

    private ActionResult tried(Action action, ActionRequest wish, String by) {
        if (action.wantsReason() && wish.reason().isBlank()) {
            throw new RefusedException(Refusal.malformed("reason says why, for whoever asks later"));
        }
        return switch (action) {
            case PAUSE -> platforms.pause(wish, by);
            case RESUME -> platforms.resume(wish, by);
            case RESET_BREAKER -> platforms.resetBreaker(wish);
            case CHECK -> listings.check(wish);
            case BUDGET -> platforms.budget(wish, by);
            case NOTICE -> platforms.notice(wish, by);
            case NEW_NORMAL -> platforms.newNormal(wish, by);
            case SUPPRESS_PHONE -> registry.suppressPhone(wish, by);
            case HIDE_LISTING -> listings.hide(wish, by);
            case CONFIRM_MERGE -> registry.confirmMerge(wish, by);
            case SPLIT_MERGE -> registry.splitMerge(wish, by);
            case ACCEPT_SHRINK -> registry.acceptShrink();
        };
    }

    private static String told(ActionRequest wish) {
        String separator = wish.value().isBlank() || wish.reason().isBlank() ? "" : " · ";
        return wish.value() + separator + wish.reason();
    }

    /**
     * Takes a decision back.
     *
     * @throws RefusedException when none with that id holds
     */
    public Decision undo(String id, String by) {
        try {
            Decision undone = deciding.undo(id, by)
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
