package fr.guichet.ops;

import fr.guichet.ops.ListingProblems.ListingLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The state of sources and of single listings. */
@Path("/ops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SourceOperations {

    private final SourceLines sources;
    private final ListingProblems problems;

    SourceOperations(SourceLines sources, ListingProblems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** One line per source. */
    @GET
    @Path("/sources")
    @Operation(hidden = true)
    public List<SourceLine> sources() {
        return sources.now();
    }

    /**
     * The listings that have a problem.
     *
     * @param platform a platform's code; all of them when missing
     * @param problem a code of {@link ListingProblem}; all of them when missing
     */
    @GET
    @Path("/listings")
    @Operation(hidden = true)
    public List<ListingLine> listings(
            @QueryParam("platform") @Nullable String platform, @QueryParam("problem") @Nullable String problem) {
        return problems.now(
                Optional.ofNullable(platform), Optional.ofNullable(problem).map(SourceOperations::problem));
    }

    private static ListingProblem problem(String code) {
        return ListingProblem.find(code)
                .orElseThrow(() -> new BadRequestException("problem is one of " + ListingProblem.codes()));
    }
}
