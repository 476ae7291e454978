package fr.guichet.ops.page;

import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.ops.access.Tokens;
import fr.guichet.ops.act.Actions;
import fr.guichet.store.Decisions;
import fr.guichet.store.record.Decision;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Undoes a decision, after a confirmation. */
@Path("/exploitation/decisions/{id}/annuler")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class UndoPage {

    /** The code that the overview shows afterwards. */
    static final String DONE = "annulation";

    private final Actions actions;
    private final Decisions decisions;
    private final Tokens tokens;
    private final Frames frames;

    UndoPage(Actions actions, Decisions decisions, Tokens tokens, Frames frames) {
        this.actions = actions;
        this.decisions = decisions;
        this.tokens = tokens;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance undo(Frame frame, DecisionRow decision, String token, Optional<String> problem);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("id") String id) {
        frames.mustBeAllowedToAct();
        return form(holding(id), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(@PathParam("id") String id, @FormParam("jeton") @Nullable String token) {
        Decision decision = holding(id);
        if (token == null || !tokens.isOf(frames.user(), token)) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(form(decision, Optional.of(ActionPage.STALE_FORM)).render())
                    .build();
        }
        actions.undo(id, frames.user());
        return ActionPage.seeOverview(DONE);
    }

    private Decision holding(String id) {
        return decisions.all().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.unknown("no decision " + id + " holds")));
    }

    private TemplateInstance form(Decision decision, Optional<String> problem) {
        return Templates.undo(
                frames.titled("Annuler une décision"),
                DecisionRow.of(decision, frames.now()),
                tokens.of(frames.user()),
                problem);
    }
}
