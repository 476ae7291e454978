package fr.guichet.api.json;

import fr.guichet.search.DepartementCounts;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One département, and how its centres are doing. */
@Schema(name = "DepartementAnswer")
public record DepartementAnswerJson(
        @Schema(description = "When any of it was last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "Its names and counts") DepartementJson departement,

        @Schema(description = "Platforms that do not talk to us now")
        List<SilentPlatformJson> silentPlatforms,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    public static DepartementAnswerJson of(DepartementCounts counts, Snapshot snapshot) {
        return new DepartementAnswerJson(
                Times.asOf(SearchJson.asOf(counts.found(), snapshot)),
                DepartementJson.of(counts),
                SilentPlatformJson.among(counts.found(), snapshot),
                Licence.of(snapshot));
    }
}
