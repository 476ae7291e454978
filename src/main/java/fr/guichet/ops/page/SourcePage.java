package fr.guichet.ops.page;

import fr.guichet.collect.guard.ChainStep;
import fr.guichet.collect.watch.SourceWatch.WarningCount;
import fr.guichet.ops.SourceLine;
import fr.guichet.ops.SourceLines;
import fr.guichet.ops.access.Refusal;
import fr.guichet.ops.access.RefusedException;
import fr.guichet.store.Decisions;
import fr.guichet.store.record.Decision;
import fr.guichet.store.record.DecisionKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One source in detail: how it is fetched, warnings about its answers, actions. */
@Path("/exploitation/sources/{code}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SourcePage {

    private final SourceLines sources;
    private final Decisions decisions;
    private final Frames frames;

    SourcePage(SourceLines sources, Decisions decisions, Frames frames) {
        this.sources = sources;
        this.decisions = decisions;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance source(Frame frame, Source page);
    }

    /** A warning about answers: an unknown identifier or label, or a part of unexpected form. */
    public record WarningRow(String reason, String count, String detail, String listing, Moment last) {
        static WarningRow of(WarningCount warning, Instant now) {
            return new WarningRow(
                    warning.reason(),
                    Numbers.of(warning.count()),
                    warning.example(),
                    warning.listing(),
                    Moment.of(warning.lastAt(), now));
        }
    }

    /**
     * What the page shows.
     *
     * @param row the source
     * @param isPaused whether an operator paused it
     * @param notice the public notice; empty if none
     * @param warnings the most frequent first
     * @param chain the guards around each attempt, in order
     */
    public record Source(
            SourceRow row,
            boolean isPaused,
            Optional<String> notice,
            List<WarningRow> warnings,
            List<ChainStep> chain) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance source(@PathParam("code") String code) {
        Instant now = frames.now();
        SourceLine line = sources.now().stream()
                .filter(each -> each.source().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.unknown("no source " + code)));
        return Templates.source(
                frames.titled(line.name()),
                new Source(
                        SourceRow.of(line, now),
                        decisions.find(DecisionKind.PAUSE, code).isPresent(),
                        decisions.find(DecisionKind.NOTICE, code).map(Decision::value),
                        line.warnings().stream()
                                .map(warning -> WarningRow.of(warning, now))
                                .toList(),
                        line.chain()));
    }
}
