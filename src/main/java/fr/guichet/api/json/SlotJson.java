package fr.guichet.api.json;

import fr.guichet.model.Audience;
import fr.guichet.model.Slot;
import fr.guichet.model.SlotStart;
import fr.guichet.model.Vaccine;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One bookable start. */
@Schema(name = "Slot")
public record SlotJson(
        @Schema(examples = "agenda-1_2021-04-16T10:35", description = "Identifies it within its centre")
        String id,

        @Schema(
                description =
                        "When it begins: RFC 3339 with the centre's own offset; or only the date (yyyy-MM-dd, local)"
                                + " when the platform says no more",
                examples = "2021-04-16T10:35:00+02:00")
        String start,

        @Schema(description = "Codes; never empty, possibly 'unspecified'", examples = "[\"moderna\"]")
        List<String> vaccines,

        @Schema(description = "Never empty, possibly 'unspecified'")
        List<DoseJson> doses,

        @Schema(description = "Who may take it") AudienceJson audience,

        @Schema(examples = "1", description = "How many appointments it stands for; null when unknown") @Nullable
        Integer quantity,

        @Schema(examples = "doctolib", description = "On which platform")
        String platform,

        @Schema(examples = "https://www.example.fr/rendez-vous", description = "Where a person books it")
        String link) {

    /** One dose and what it is based on. */
    @Schema(name = "Dose")
    record DoseJson(
            @Schema(description = "Code", examples = "first")
            String code,

            @Schema(description = "Whether the platform says so, or we conclude it")
            String basis) {}

    static SlotJson of(Slot slot, ZoneId zone, String platform, String listingLink) {
        return new SlotJson(
                slot.id(),
                start(slot.start(), zone),
                slot.vaccines().stream().map(Vaccine::code).sorted().toList(),
                slot.doses().stream()
                        .map(dose -> new DoseJson(dose.code(), dose.basis().code()))
                        .sorted(Comparator.comparing(DoseJson::code))
                        .toList(),
                AudienceJson.of(slot.audience()),
                slot.quantity().isPresent() ? slot.quantity().getAsInt() : null,
                platform,
                slot.link().map(Object::toString).orElse(listingLink));
    }

    public static String start(SlotStart start, ZoneId zone) {
        return switch (start) {
            case SlotStart.At at ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.time().atZoneSameInstant(zone));
            case SlotStart.On on -> on.date().toString();
        };
    }

    /** Who may come. */
    @Schema(name = "Audience")
    record AudienceJson(
            @Schema(description = "The group") String group,

            @Schema(
                    examples = "Réservé aux professionnels de santé",
                    description = "The original words; null when it was a flag, or nothing was said")
            @Nullable
            String words) {

        static AudienceJson of(Audience audience) {
            return new AudienceJson(audience.group().code(), audience.words().orElse(null));
        }
    }
}
