package fr.guichet.api.json;

import fr.guichet.search.CentreMatch;
import fr.guichet.snapshot.MergeEvidence;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One centre, whole. */
@Schema(name = "CentreAnswer")
public record CentreAnswerJson(
        @Schema(description = "When what this answer reads was last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "Its summary") CentreJson centre,

        @Schema(
                examples = "{\"monday\": \"09:00-12:00\"}",
                description =
                        "Opening hours as the source writes them, by day (monday...); a day that is absent is unknown,"
                                + " not closed")
        Map<String, String> hours,

        @Schema(examples = "Entrée par la cour", description = "Access notes; null when none") @Nullable
        String notes,

        @Schema(
                description =
                        "Why its sources are believed to speak of one place; empty when it has one source, null unless"
                                + " fields=full")
        @Nullable
        List<EvidenceJson> evidence,

        @Schema(description = "Platforms that do not talk to us now")
        List<SilentPlatformJson> silentPlatforms,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    /** Two sources and the rule that put them together. */
    @Schema(name = "Evidence")
    record EvidenceJson(
            @Schema(description = "One source, as it calls the place", examples = "registry:1438")
            String one,

            @Schema(description = "The other source, as it calls the place", examples = "doctolib:324054pid225362")
            String other,

            @Schema(
                    description = "What put them together",
                    enumeration = {
                        "operator",
                        "link",
                        "link+address",
                        "link+address-id",
                        "link+distance",
                        "stale-link+address",
                        "stale-link+address-id",
                        "stale-link+distance",
                        "address+name",
                        "distance+name"
                    })
            String rule,

            @Schema(examples = "0.95", description = "How sure it is, 0 to 1")
            double score) {
        public static EvidenceJson of(MergeEvidence evidence) {
            return new EvidenceJson(
                    evidence.one().toString(),
                    evidence.other().toString(),
                    evidence.rule(),
                    Math.round(evidence.score() * 100) / 100.0);
        }
    }

    public static CentreAnswerJson of(CentreView view, Snapshot snapshot, boolean full) {
        CentreMatch found = new CentreMatch(view, OptionalDouble.empty());
        DetailsJson details = DetailsJson.of(view, snapshot);
        return new CentreAnswerJson(
                Times.asOf(SearchJson.asOf(List.of(found), snapshot)),
                CentreJson.of(found, false, snapshot),
                details.hours(),
                details.notes(),
                full ? details.evidence() : null,
                SilentPlatformJson.among(List.of(found), snapshot),
                Licence.of(snapshot));
    }
}
