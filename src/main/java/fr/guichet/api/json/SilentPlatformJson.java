package fr.guichet.api.json;

import fr.guichet.model.UnknownReason;
import fr.guichet.search.CentreMatch;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A platform that is silent or paused, and how many centres of the answer it concerns. */
@Schema(name = "SilentPlatform")
public record SilentPlatformJson(
        @Schema(description = "Code of the platform", examples = "doctolib")
        String platform,

        @Schema(description = "What people call it", examples = "Doctolib")
        String name,

        @Schema(description = "Since when, UTC") Instant since,

        @Schema(description = "Why; paused: we let it rest. Null when attempts failed in several ways") @Nullable
        String reason,

        @Schema(examples = "4", description = "How many of the found centres are listed there")
        long centres) {

    static List<SilentPlatformJson> among(List<CentreMatch> found, Snapshot snapshot) {
        return snapshot.platforms().stream()
                .filter(PlatformStatus::isAgeing)
                .map(status -> new SilentPlatformJson(
                        status.platform().value(),
                        status.name(),
                        Times.asOf(status.since()),
                        reason(status),
                        found.stream()
                                .filter(centre -> centre.isOn(status.platform()))
                                .count()))
                .toList();
    }

    private static @Nullable String reason(PlatformStatus status) {
        return status.isSilent()
                ? status.reason().map(UnknownReason::code).orElse(null)
                : status.state().code();
    }
}
