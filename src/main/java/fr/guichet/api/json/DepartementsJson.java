package fr.guichet.api.json;

import fr.guichet.search.CentreMatch;
import fr.guichet.search.DepartementCounts;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Départements, and how their centres are doing. */
@Schema(name = "Departements")
public record DepartementsJson(
        @Schema(description = "When any of it was last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "In the order of their codes") List<DepartementJson> departements,

        @Schema(description = "Platforms that do not talk to us now")
        List<SilentPlatformJson> silentPlatforms,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    public static DepartementsJson of(List<DepartementCounts> counts, Snapshot snapshot) {
        List<CentreMatch> found =
                counts.stream().flatMap(some -> some.found().stream()).toList();
        return new DepartementsJson(
                Times.asOf(SearchJson.asOf(found, snapshot)),
                counts.stream().map(DepartementJson::of).toList(),
                SilentPlatformJson.among(found, snapshot),
                Licence.of(snapshot));
    }
}
