package fr.guichet.api.changes;

import fr.guichet.api.json.Licence;
import fr.guichet.api.json.Times;
import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Centres that changed since a cursor. */
@Schema(name = "Changes")
record ChangesJson(
        @Schema(description = "When what is known was last published, UTC")
        Instant asOf,

        @Schema(description = "Each centre once, as it stands now, those that changed longest ago first")
        List<ChangeJson> changes,

        @Schema(description = "The 'since' of the next question", examples = "3f9kq2z81x-1742")
        String cursor,

        @Schema(description = "Whether more changed already: ask again at once")
        boolean more,

        @Schema(description = "Terms and sources of the facts")
        Licence licence) {

    static ChangesJson of(ChangeFeed.Page page, Snapshot snapshot, Instant now) {
        return new ChangesJson(
                Times.asOf(snapshot.publishedAt()),
                page.centres().stream()
                        .map(id -> ChangeJson.of(id, snapshot, now))
                        .toList(),
                page.next().encoded(),
                page.more(),
                Licence.of(snapshot));
    }

    /** The earliest moment at which the clock alone could change it. */
    Instant validUntil() {
        return changes.stream()
                .map(change -> change.validUntil() == null ? Instant.MAX : change.validUntil())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
