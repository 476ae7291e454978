package fr.guichet.ops.page;

import fr.guichet.store.LoadResult;
import fr.guichet.store.Store;
import fr.guichet.store.record.AuditLine;
import fr.guichet.store.record.Decision;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All decisions, and the audit of the last thirty days. */
@Path("/exploitation/decisions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DecisionsPage {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final int MOST_SHOWN = 200;

    private final Store store;
    private final Frames frames;

    DecisionsPage(Store store, Frames frames) {
        this.store = store;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance decisions(Frame frame, Journal page);
    }

    /**
     * What the page shows.
     *
     * @param decisions newest first, at most 200
     * @param audit newest first, at most 200
     * @param missing what could not be read from the store
     */
    public record Journal(List<DecisionRow> decisions, List<AuditRow> audit, List<String> missing) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance decisions() {
        Instant now = frames.now();
        LoadResult<List<Decision>> decisions = store.decisions();
        LoadResult<List<AuditLine>> audit = store.audit(now.minus(LOOKED_BACK), now.plusSeconds(1));
        List<String> missing = new ArrayList<>(decisions.missing());
        missing.addAll(audit.missing());
        return Templates.decisions(
                frames.titled("Décisions et journal"),
                new Journal(
                        decisions.value().stream()
                                .limit(MOST_SHOWN)
                                .map(decision -> DecisionRow.of(decision, now))
                                .toList(),
                        audit.value().stream()
                                .limit(MOST_SHOWN)
                                .map(line -> AuditRow.of(line, now))
                                .toList(),
                        missing.stream().distinct().toList()));
    }

    /** A line of the audit as a row of the page. */
    public record AuditRow(Moment at, String who, String action, String subject, String outcome, String detail) {

        static AuditRow of(AuditLine line, Instant now) {
            return new AuditRow(
                    Moment.of(line.at(), now),
                    line.who(),
                    ActionText.titleOf(line.action()),
                    line.subject(),
                    French.outcome(line.outcome()),
                    line.detail());
        }
    }
}
