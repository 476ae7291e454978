package fr.guichet.api.json;

import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.ListingView;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of what exists we can speak of. */
@Schema(name = "Coverage")
record CoverageJson(
        @Schema(examples = "1019", description = "Centres that the State's registry shows to the public")
        int registryCentres,

        @Schema(examples = "900", description = "Those of them with a listing on a platform that we know")
        int withListing,

        @Schema(examples = "880", description = "Those of them with a listing whose last answer still holds")
        int live,

        @Schema(
                examples = "{\"doctolib\": 700}",
                description = "Those with a listing there, by platform; a centre on two counts for both")
        Map<String, Integer> byPlatform,

        @Schema(examples = "110", description = "Those that can only be called")
        int phoneOnly,

        @Schema(
                description =
                        "Those in no catalogue that was read, or without a way to book that we can use, by reason; some have a listing all the same, asked by the link as typed")
        Map<String, ReasonJson> unmatched,

        @Schema(examples = "180", description = "Centres beside the registry's, known from platforms alone")
        int platformOnly,

        @Schema(examples = "3", description = "Matches left to operators")
        int ambiguous) {

    /** Why some centres have no match. */
    @Schema(name = "UnmatchedReason")
    record ReasonJson(
            @Schema(description = "How many centres", examples = "4")
            int count,

            @Schema(description = "One of them", examples = "registry:1438")
            String example) {}

    static CoverageJson of(Snapshot snapshot, Map<CentreId, ? extends Collection<ListingView>> views) {
        Coverage coverage = snapshot.centres().coverage();
        Map<String, ReasonJson> unmatched = new TreeMap<>();
        coverage.unmatched()
                .forEach((reason, found) -> unmatched.put(reason, new ReasonJson(found.count(), found.example())));
        return new CoverageJson(
                coverage.registryCentres(),
                coverage.withListing(),
                live(snapshot, views),
                coverage.byPlatform(),
                coverage.phoneOnly(),
                unmatched,
                coverage.platformOnly(),
                coverage.ambiguous());
    }

    private static int live(Snapshot snapshot, Map<CentreId, ? extends Collection<ListingView>> views) {
        Set<CentreId> live = new HashSet<>();
        views.forEach((centre, listings) -> {
            if (listings.stream().anyMatch(ListingView::isLive)) {
                live.add(centre);
            }
        });
        return (int) snapshot.centres().centres().stream()
                .filter(centre -> live.contains(centre.id()))
                .filter(centre ->
                        centre.externalIds().stream().map(ExternalId::scheme).anyMatch(ExternalId.REGISTRY::equals))
                .count();
    }
}
