package fr.guichet.api.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.api.json.SlotJson;
import fr.guichet.api.json.Times;
import fr.guichet.model.CentreId;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.Retired;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import fr.guichet.view.SlotFilter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A centre that says something else than before, or is not there any more. */
@Schema(name = "Change")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChangeJson(
        @Schema(description = "Ours, of the centre", examples = "n71tcvtq80")
        String centre,

        @Schema(
                description =
                        "changed: it is new, or its availability is. merged: it goes on as 'into'. gone: it is not there any more",
                enumeration = {"changed", "merged", "gone"})
        String change,

        @Schema(description = "The id it goes on under; null unless merged", examples = "q3x9k2m7ab") @Nullable
        String into,

        @Schema(description = "What holds now; null unless changed") @Nullable
        String state,

        @Schema(description = "Why it is unknown; null in every other state", examples = "expired") @Nullable
        String reason,

        @Schema(description = "How many slots have not begun; null unless changed", examples = "12") @Nullable
        Integer slots,

        @Schema(
                description = "Start of the soonest slot, with the centre's own offset; null when there is none",
                examples = "2021-04-16T10:35:00+02:00")
        @Nullable
        String nextSlot,

        @Schema(
                description = "When what decides the state was asked, in the centre's zone; null when never",
                examples = "2021-04-13T10:02:11+02:00")
        @Nullable
        OffsetDateTime checkedAt,

        @Schema(
                description = "When it last changed, in the centre's zone; null when never answered",
                examples = "2021-04-13T09:41:00+02:00")
        @Nullable
        OffsetDateTime changedAt,

        @Schema(
                description =
                        "The clock alone changes it at this moment, UTC, without another change being reported: a slot begins or an answer ages; request the centre again then. Null when it never does")
        @Nullable
        Instant validUntil,

        @Schema(description = "Where all of it is", examples = "/api/v1/centres/r-1438")
        String href) {

    static ChangeJson of(CentreId id, Snapshot snapshot, Instant now) {
        return snapshot.centres()
                .find(id)
                .map(centre -> changed(CentreView.of(snapshot, centre, SlotFilter.ANY_SLOT, now)))
                .orElseGet(() -> gone(id, snapshot));
    }

    private static ChangeJson changed(CentreView view) {
        ZoneId zone = view.centre().zone();
        Optional<ObservationTimes> times = view.times();
        return new ChangeJson(
                view.centre().id().value(),
                "changed",
                null,
                view.state().code(),
                view.reason().map(UnknownReason::code).orElse(null),
                view.slotCount(),
                view.nextSlot().map(slot -> SlotJson.start(slot.start(), zone)).orElse(null),
                times.map(c -> Times.at(c.checkedAt(), zone)).orElse(null),
                times.map(c -> Times.at(c.changedAt(), zone)).orElse(null),
                Times.until(view),
                href(view.centre().id()));
    }

    private static ChangeJson gone(CentreId id, Snapshot snapshot) {
        String into = snapshot.centres().findRetired(id).orElse(null) instanceof Retired.Merged(CentreId successor)
                ? successor.value()
                : null;
        return new ChangeJson(
                id.value(), into == null ? "gone" : "merged", into, null, null, null, null, null, null, null, href(id));
    }

    private static String href(CentreId id) {
        return "/api/v1/centres/" + id.value();
    }
}
