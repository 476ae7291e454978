package fr.guichet.ops.act;

import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.Decisions;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What operators do, and what holds because of it. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActionOperations {

    private final Actions actions;
    private final Decisions decisions;
    private final Store store;
    private final SecurityIdentity operator;

    ActionOperations(Actions actions, Decisions decisions, Store store, SecurityIdentity operator) {
        this.actions = actions;
        this.decisions = decisions;
        this.store = store;
        this.operator = operator;
    }

    /** A wish as it is sent; each part may be left out where the action does not ask for it. */
    record WishJson(
            @Nullable String subject,
            @Nullable String value,
            @Nullable String reason) {
        ActionRequest wish() {
            return ActionRequest.of(subject, value, reason);
        }
    }

    /**
     * What was done.
     *
     * @param message for people
     * @param decision what holds from now on; empty when the action was of the moment
     * @param survivesRestart whether it is in the file; false while everything is kept in memory alone
     */
    record DoneJson(String message, Optional<DecisionLine> decision, boolean survivesRestart) {}

    /** Does one of {@link Action}. */
    @POST
    @Path("/actions/{action}")
    @Operation(hidden = true)
    public DoneJson act(@PathParam("action") String code, @Nullable WishJson sent) {
        Action action = Action.find(code)
                .orElseThrow(() -> new RefusedException(Refusal.unknown("the actions are " + Action.codes())));
        ActionRequest wish = sent == null ? ActionRequest.of(null, null, null) : sent.wish();
        ActionResult done = actions.perform(action, wish, who());
        return new DoneJson(done.message(), done.decision().map(DecisionLine::of), isWritten());
    }

    /**
     * The decisions, newest first.
     *
     * @param all those that were undone, too
     */
    @GET
    @Path("/decisions")
    @Operation(hidden = true)
    public LoadResult<List<DecisionLine>> decisions(@QueryParam("all") @DefaultValue("false") boolean all) {
        if (all) {
            var kept = store.decisions();
            return new LoadResult<>(kept.value().stream().map(DecisionLine::of).toList(), kept.missing());
        }
        return LoadResult.all(
                decisions.all().reversed().stream().map(DecisionLine::of).toList());
    }

    @DELETE
    @Path("/decisions/{id}")
    @Operation(hidden = true)
    public DoneJson undo(@PathParam("id") String id) {
        DecisionLine undone = DecisionLine.of(actions.undo(id, who()));
        return new DoneJson("undone: " + undone.kind() + " " + undone.subject(), Optional.of(undone), isWritten());
    }

    /** The same, for those whose tools know no DELETE. */
    @POST
    @Path("/decisions/{id}/undo")
    @Operation(hidden = true)
    public DoneJson undoByPost(@PathParam("id") String id) {
        return undo(id);
    }

    private boolean isWritten() {
        return store.health().isWriting();
    }

    private String who() {
        return operator.getPrincipal().getName();
    }
}
