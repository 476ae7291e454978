package fr.guichet.ops.act;

import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.Decisions;
import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import fr.guichet.store.record.Decision;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Performs actions and lists decisions. */
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

    /** The body of an action; each field may be missing if the action does not need it. */
    record RequestJson(
            @Nullable String subject,
            @Nullable String value,
            @Nullable String reason) {
        ActionRequest request() {
            return ActionRequest.of(subject, value, reason);
        }
    }

    /**
     * The result of an action.
     *
     * @param message for people
     * @param decision what holds from now on; empty if the action made none
     * @param survivesRestart whether it is stored; false while persistence is unavailable
     */
    record ResultJson(String message, Optional<DecisionLine> decision, boolean survivesRestart) {}

    /** Performs an {@link Action}. */
    @POST
    @Path("/actions/{action}")
    @Operation(hidden = true)
    public ResultJson act(@PathParam("action") String code, @Nullable RequestJson sent) {
        Action action = Action.find(code)
                .orElseThrow(() -> new RefusedException(Refusal.unknown("the actions are " + Action.codes())));
        ActionRequest request = sent == null ? ActionRequest.of(null, null, null) : sent.request();
        ActionResult result = actions.perform(action, request, who());
        return new ResultJson(result.message(), result.decision().map(DecisionLine::of), isWritten());
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
    public ResultJson undo(@PathParam("id") String id) {
        DecisionLine undone = DecisionLine.of(actions.undo(id, who()));
        return new ResultJson("undone: " + undone.kind() + " " + undone.subject(), Optional.of(undone), isWritten());
    }

    /** The same, for clients without DELETE. */
    @POST
    @Path("/decisions/{id}/undo")
    @Operation(hidden = true)
    public ResultJson undoByPost(@PathParam("id") String id) {
        return undo(id);
    }

    private boolean isWritten() {
        return store.health().isWriting();
    }

    private String who() {
        return operator.getPrincipal().getName();
    }

    /**
     * A decision as operators see it.
     *
     * @param id to undo it by
     * @param kind a code
     * @param subject about what
     * @param value what exactly; may be blank
     * @param by who made it
     * @param at when
     * @param reason why; may be blank
     * @param undoneBy who took it back; empty while it holds
     * @param undoneAt when; empty while it holds
     */
    public record DecisionLine(
            String id,
            String kind,
            String subject,
            String value,
            String by,
            Instant at,
            String reason,
            Optional<String> undoneBy,
            Optional<Instant> undoneAt) {

        static DecisionLine of(Decision decision) {
            return new DecisionLine(
                    decision.id(),
                    decision.kind().code(),
                    decision.subject(),
                    decision.value(),
                    decision.by(),
                    decision.at(),
                    decision.reason(),
                    decision.undone().map(Decision.Undoing::by),
                    decision.undone().map(Decision.Undoing::at));
        }
    }
}
