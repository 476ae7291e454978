package fr.guichet.ops.page;

import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.ops.access.Tokens;
import fr.guichet.ops.act.Action;
import fr.guichet.ops.act.ActionRequest;
import fr.guichet.ops.act.Actions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A form for each action: it says what will happen, and nothing happens until it is sent. */
@Path("/exploitation/actions/{action}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ActionPage {

    static final String STALE_FORM =
            "Ce formulaire n’est plus valable : le service a redémarré depuis. Vérifiez-le et confirmez de nouveau.";

    private final Actions actions;
    private final Tokens tokens;
    private final Frames frames;

    ActionPage(Actions actions, Tokens tokens, Frames frames) {
        this.actions = actions;
        this.tokens = tokens;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance action(Frame frame, Form form);
    }

    /**
     * A form as it is shown.
     *
     * @param code of the action
     * @param text its texts
     * @param needsReason whether a reason is required
     * @param request the values of the fields
     * @param token proves that the form was shown by us to this user
     * @param problem why it could not be done, for people; empty at first
     * @param detail the same in the words of the API
     */
    public record Form(
            String code,
            ActionText text,
            boolean needsReason,
            ActionRequest request,
            String token,
            Optional<String> problem,
            Optional<String> detail) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(
            @PathParam("action") String code,
            @QueryParam("sujet") @Nullable String subject,
            @QueryParam("valeur") @Nullable String value) {
        frames.mustBeAllowedToAct();
        return form(action(code), ActionRequest.of(subject, value, null), Optional.empty(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("action") String code,
            @FormParam("jeton") @Nullable String token,
            @FormParam("sujet") @Nullable String subject,
            @FormParam("valeur") @Nullable String value,
            @FormParam("motif") @Nullable String reason) {
        Action action = action(code);
        ActionRequest request = ActionRequest.of(subject, value, reason);
        if (!isOurs(token)) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(form(action, request, Optional.of(STALE_FORM), Optional.empty())
                            .render())
                    .build();
        }
        try {
            actions.perform(action, request, frames.user());
            return seeOverview(action.code());
        } catch (RefusedException e) {
            return Response.status(e.refusal().status())
                    .entity(form(
                                    action,
                                    request,
                                    Optional.of(French.refusal(e.refusal().status())),
                                    Optional.of(e.refusal().detail()))
                            .render())
                    .build();
        }
    }

    private static Action action(String code) {
        return Action.find(code).orElseThrow(() -> new RefusedException(Refusal.unknown("no action " + code)));
    }

    private boolean isOurs(@Nullable String token) {
        return token != null && tokens.isOf(frames.user(), token);
    }

    private TemplateInstance form(
            Action action, ActionRequest request, Optional<String> problem, Optional<String> detail) {
        ActionText text = ActionText.of(action);
        return Templates.action(
                frames.titled(text.title()),
                new Form(
                        action.code(), text, action.needsReason(), request, tokens.of(frames.user()), problem, detail));
    }

    /** Redirects to the overview, which shows the result: reloading it does nothing. */
    static Response seeOverview(String done) {
        return Response.seeOther(URI.create("/exploitation?fait=" + done)).build();
    }
}
