package fr.guichet.ops;

import fr.guichet.directory.Directory;
import fr.guichet.directory.DirectoryStatus;
import fr.guichet.directory.catalogue.CatalogueStatus;
import fr.guichet.directory.matching.Ambiguity;
import fr.guichet.directory.registry.BookingStatus;
import fr.guichet.ops.UnmatchedLines.UnmatchedLine;
import fr.guichet.ops.act.Action;
import fr.guichet.ops.act.ActionRequest;
import fr.guichet.ops.act.Actions;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The registry and its merges. {@code application.properties} protects all of {@code /ops}. */
@Path("/ops/registry")
@Produces(MediaType.APPLICATION_JSON)
public class RegistryOperations {

    private final Directory directory;
    private final SecurityIdentity operator;
    private final Actions actions;
    private final UnmatchedLines unmatched;

    RegistryOperations(Directory directory, SecurityIdentity operator, Actions actions, UnmatchedLines unmatched) {
        this.unmatched = unmatched;
        this.actions = actions;
        this.directory = directory;
        this.operator = operator;
    }

    @GET
    @Operation(hidden = true)
    public DirectoryStatus status() {
        return directory.status();
    }

    /** How the registry and the platforms' catalogues became centres. */
    @GET
    @Path("/merges")
    @Operation(hidden = true)
    public Response merges() {
        return directory.merges().map(report -> Response.ok(report).build()).orElseGet(() -> Response.status(
                        Response.Status.SERVICE_UNAVAILABLE)
                .build());
    }

    /** How the platforms' catalogues are doing. */
    @GET
    @Path("/catalogues")
    @Operation(hidden = true)
    public Map<String, CatalogueStatus> catalogues() {
        return directory.catalogues();
    }

    /** How the weekly statistics of appointments are doing. */
    @GET
    @Path("/bookings")
    @Operation(hidden = true)
    public BookingStatus bookings() {
        return directory.bookings();
    }

    /** What several places fit, kept apart until an operator says. */
    @GET
    @Path("/ambiguities")
    @Operation(hidden = true)
    public List<Ambiguity> ambiguities() {
        return directory.ambiguities();
    }

    /**
     * The centres of the registry that have no match.
     *
     * @param reason a code; all of them when missing
     */
    @GET
    @Path("/unmatched")
    @Operation(hidden = true)
    public List<UnmatchedLine> unmatched(@QueryParam("reason") @Nullable String reason) {
        return unmatched.now(Optional.ofNullable(reason));
    }

    /** Looks at the registry again and accepts it though it lost more than a fifth of its rows. */
    @POST
    @Path("/accept-shrink")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response acceptShrink() {
        actions.perform(
                Action.ACCEPT_SHRINK,
                ActionRequest.of("registry", null, null),
                operator.getPrincipal().getName());
        return Response.accepted(Map.of("message", "the registry is being read again; see GET /ops/registry"))
                .build();
    }
}
