package fr.guichet.ops.page;

import fr.guichet.directory.Directory;
import fr.guichet.directory.DirectoryStatus;
import fr.guichet.directory.catalogue.CatalogueStatus;
import fr.guichet.directory.matching.Ambiguity;
import fr.guichet.model.Centre;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How sources became centres: what was not guessed, what has no match, how the registry and the catalogues are doing. */
@Path("/exploitation/rapprochements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MergesPage {

    private static final int MOST_SHOWN = 200;

    private final Directory directory;
    private final Snapshots snapshots;
    private final Frames frames;

    MergesPage(Directory directory, Snapshots snapshots, Frames frames) {
        this.directory = directory;
        this.snapshots = snapshots;
        this.frames = frames;
    }

    /** The templates of this class. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance merges(Frame frame, Merges page);
    }

    /**
     * One thing that may be another.
     *
     * @param encodedPair both ids as an action wants them, for an address
     */
    public record Candidate(String id, String name, String encodedPair) {}

    /** What several places fit. */
    public record AmbiguousMatch(String id, String name, String reason, List<Candidate> candidates) {}

    /** Why centres of the registry have no match. */
    public record Unmatched(String reason, String count, String example) {}

    /** How a catalogue is doing. */
    public record Catalogue(String platform, String entries, Optional<Moment> readAt, Optional<String> failure) {
        static Catalogue of(Map.Entry<String, CatalogueStatus> entry, Instant now) {
            CatalogueStatus status = entry.getValue();
            return new Catalogue(
                    entry.getKey(),
                    Numbers.of(status.entries()),
                    status.readAt().map(at -> Moment.of(at, now)),
                    status.failure());
        }
    }

    /** How the registry is doing. */
    public record Registry(Optional<Moment> acceptedAt, Optional<Moment> lastLookAt, Optional<String> refusal) {
        static Registry of(DirectoryStatus status, Instant now) {
            return new Registry(
                    status.acceptedAt().map(at -> Moment.of(at, now)),
                    status.lastLookAt().map(at -> Moment.of(at, now)),
                    status.refusal());
        }
    }

    /** What the page shows. */
    public record Merges(
            Registry registry,
            List<Catalogue> catalogues,
            String found,
            boolean isCut,
            List<AmbiguousMatch> questions,
            List<Unmatched> unmatched) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance merges() {
        Instant now = frames.now();
        Snapshot snapshot = snapshots.current();
        List<Ambiguity> ambiguities = directory.ambiguities();
        return Templates.merges(
                frames.titled("Rapprochements"),
                new Merges(
                        Registry.of(directory.status(), now),
                        directory.catalogues().entrySet().stream()
                                .map(entry -> Catalogue.of(entry, now))
                                .toList(),
                        Numbers.of(ambiguities.size()),
                        ambiguities.size() > MOST_SHOWN,
                        ambiguities.stream()
                                .limit(MOST_SHOWN)
                                .map(ambiguity -> question(ambiguity, snapshot))
                                .toList(),
                        snapshot.centres().coverage().unmatched().entrySet().stream()
                                .map(MergesPage::unmatched)
                                .toList()));
    }

    private static AmbiguousMatch question(Ambiguity ambiguity, Snapshot snapshot) {
        return new AmbiguousMatch(
                ambiguity.source().toString(),
                name(ambiguity.source(), snapshot),
                French.ambiguity(ambiguity.reason()),
                ambiguity.candidates().stream()
                        .map(candidate -> new Candidate(
                                candidate.toString(),
                                name(candidate, snapshot),
                                URLEncoder.encode(ambiguity.source() + " " + candidate, StandardCharsets.UTF_8)))
                        .toList());
    }

    private static String name(ExternalId id, Snapshot snapshot) {
        return snapshot.centres().find(id).map(MergesPage::named).orElse("lieu qui n’est pas montré");
    }

    private static String named(Centre centre) {
        return centre.place().name()
                + centre.place().address().commune().map(town -> ", " + town).orElse("");
    }

    private static Unmatched unmatched(Map.Entry<String, Coverage.Reason> entry) {
        return new Unmatched(
                entry.getKey(),
                Numbers.of(entry.getValue().count()),
                entry.getValue().example());
    }
}
