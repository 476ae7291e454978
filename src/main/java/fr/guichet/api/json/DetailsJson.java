package fr.guichet.api.json;

import fr.guichet.api.json.CentreAnswerJson.EvidenceJson;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.CentreView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a centre beside its summary. */
@Schema(name = "Details")
record DetailsJson(
        @Schema(
                description =
                        "Opening hours as the source writes them, by day (monday...); a day that is absent is unknown,"
                                + " not closed",
                examples = "{\"monday\": \"09:00-12:00\"}")
        Map<String, String> hours,

        @Schema(description = "Access notes; null when none", examples = "Entrée par la cour") @Nullable
        String notes,

        @Schema(description = "Why its sources are believed to speak of one place; empty when it has one source")
        List<EvidenceJson> evidence) {

    static DetailsJson of(CentreView view, Snapshot snapshot) {
        return new DetailsJson(
                hours(view),
                view.centre().place().notes().orElse(null),
                snapshot.centres().evidence(view.centre().id()).stream()
                        .map(EvidenceJson::of)
                        .toList());
    }

    private static Map<String, String> hours(CentreView view) {
        Map<String, String> hours = new LinkedHashMap<>();
        view.centre()
                .place()
                .hours()
                .days()
                .forEach((day, opening) -> hours.put(day.name().toLowerCase(Locale.ROOT), opening.text()));
        return hours;
    }
}
