package fr.guichet.api.json;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.PlatformStatus;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.ListingSums;
import fr.guichet.view.ListingView;
import fr.guichet.view.SlotFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How each platform is doing. */
@Schema(name = "Platforms")
public record PlatformsJson(
        @Schema(description = "When any of it was last brought up to date, UTC")
        Instant asOf,

        @Schema(description = "How many centres people see", examples = "1019")
        int centres,

        @Schema(description = "In the order of their codes") List<PlatformJson> platforms,

        @Schema(description = "How much of what exists we can speak of")
        CoverageJson coverage,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    /** One platform. */
    @Schema(name = "Platform")
    public record PlatformJson(
            @Schema(description = "Code of the platform", examples = "doctolib")
            String platform,

            @Schema(description = "What people call it", examples = "Doctolib")
            String name,

            @Schema(
                    description =
                            "not-asked: we know its links and cannot ask it. silent: it stopped talking to us. paused:"
                                    + " we let it rest, so what is shown of it gets older")
            String state,

            @Schema(description = "Since when, UTC") Instant since,

            @Schema(description = "Why it is silent; null otherwise", examples = "refused") @Nullable
            String reason,

            @Schema(description = "When it last answered, UTC; null when never") @Nullable
            Instant lastSuccess,

            @Schema(description = "When an attempt last failed, UTC; null when none did") @Nullable
            Instant lastFailure,

            @Schema(description = "How many listings we have there", examples = "700")
            int listings,

            @Schema(description = "How many of them were ever answered", examples = "690")
            int answered,

            @Schema(
                    description =
                            "How many listings there are by the age of their answer: fresh, stale, expired, never",
                    examples = "{\"fresh\": 650, \"stale\": 40, \"expired\": 0, \"never\": 10}")
            Map<String, Integer> byFreshness,

            @Schema(
                    description = "How many listings there are in each state",
                    examples = "{\"open\": 200, \"unknown\": 10, \"none\": 490, \"phone-only\": 0, \"not-offered\": 0}")
            Map<String, Integer> byState,

            @Schema(
                    description =
                            "Seconds since the oldest answer that is still shown was checked; null when there is none",
                    examples = "540")
            @Nullable
            Long oldestAnswerSeconds,

            @Schema(
                    description =
                            "Seconds between two attempts for the same listing, within the platform's budget; null"
                                    + " when it is not asked",
                    examples = "600")
            @Nullable
            Long meanIntervalSeconds,

            @Schema(
                    description = "Since when it has returned suspiciously few slots, UTC: what is shown of it may be"
                            + " incomplete, and its 'none' counts as unknown (in-doubt); null when it does not")
            @Nullable
            Instant farFewerSince,

            @Schema(
                    description = "A notice of the operators about it, in French; null when none",
                    examples = "Panne signalée par la plateforme, retour attendu ce soir")
            @Nullable
            String notice) {}

    public static PlatformsJson of(Snapshot snapshot, Instant now) {
        Map<PlatformId, List<ListingView>> views = new LinkedHashMap<>();
        Map<CentreId, List<ListingView>> ofCentres = new LinkedHashMap<>();
        for (Centre centre : snapshot.centres().centres()) {
            if (!centre.listings().isEmpty()) {
                List<ListingView> listings = CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now)
                        .listings();
                ofCentres.put(centre.id(), listings);
                listings.forEach(view -> views.computeIfAbsent(view.listing().platform(), p -> new ArrayList<>())
                        .add(view));
            }
        }
        List<PlatformJson> platforms = snapshot.platforms().stream()
                .map(status -> platform(
                        status,
                        views.getOrDefault(status.platform(), List.of()),
                        snapshot.suspectSince(status.platform()),
                        now))
                .toList();
        return new PlatformsJson(
                Times.asOf(snapshot.publishedAt()),
                snapshot.centres().centres().size(),
                platforms,
                CoverageJson.of(snapshot, ofCentres),
                Licence.of(snapshot));
    }

    private static PlatformJson platform(
            PlatformStatus status, List<ListingView> views, Optional<Instant> suspectSince, Instant now) {
        ListingSums sums = ListingSums.of(views);
        return new PlatformJson(
                status.platform().value(),
                status.name(),
                status.state().code(),
                Times.asOf(status.since()),
                status.reason().map(UnknownReason::code).orElse(null),
                status.lastSuccess().map(Times::asOf).orElse(null),
                status.lastFailure().map(FailedAttempt::at).map(Times::asOf).orElse(null),
                sums.total(),
                sums.answered(),
                sums.byFreshness(),
                sums.byState(),
                sums.oldestAnswer()
                        .map(at -> now.getEpochSecond() - at.getEpochSecond())
                        .orElse(null),
                status.meanInterval().map(Duration::toSeconds).orElse(null),
                suspectSince.map(Times::asOf).orElse(null),
                status.notice().orElse(null));
    }
}
