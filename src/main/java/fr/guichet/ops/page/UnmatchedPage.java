package fr.guichet.ops.page;

import fr.guichet.ops.UnmatchedLines;
import fr.guichet.ops.UnmatchedLines.UnmatchedLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The centres of the registry that have no match, one by one. */
@Path("/exploitation/rapprochements/sans")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class UnmatchedPage {

    private static final int MOST_SHOWN = 200;

    private final UnmatchedLines unmatched;
    private final Frames frames;

    UnmatchedPage(UnmatchedLines unmatched, Frames frames) {
        this.unmatched = unmatched;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance unmatched(Frame frame, Unmatched page);
    }

    /**
     * What the page shows.
     *
     * @param found how many there are
     * @param isCut whether there are more than are shown
     */
    public record Unmatched(String found, boolean isCut, List<UnmatchedLine> rows) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance unmatched(@QueryParam("raison") @Nullable String reason) {
        List<UnmatchedLine> found = unmatched.now(Optional.ofNullable(reason).filter(code -> !code.isBlank()));
        return Templates.unmatched(
                frames.titled("Centres du registre sans correspondance"),
                new Unmatched(
                        Numbers.of(found.size()),
                        found.size() > MOST_SHOWN,
                        found.stream().limit(MOST_SHOWN).toList()));
    }
}
