package fr.guichet.api.json;

import fr.guichet.model.Audience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who may come. */
@Schema(name = "Audience")
record AudienceJson(
        @Schema(
                description = "The group",
                enumeration = {"everyone", "adults", "children", "immunocompromised", "professionals", "restricted"})
        String group,

        @Schema(
                examples = "Réservé aux professionnels de santé",
                description = "The original words; null when it was a flag, or nothing was said")
        @Nullable
        String words) {

    static AudienceJson of(Audience audience) {
        return new AudienceJson(audience.group().code(), audience.words().orElse(null));
    }
}
