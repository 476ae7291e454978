package fr.guichet.api.json;

import fr.guichet.model.geo.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point on Earth, WGS 84. */
@Schema(name = "Position")
record PositionJson(
        @Schema(description = "Degrees north", examples = "48.6779")
        double lat,

        @Schema(description = "Degrees east", examples = "6.2025")
        double lon,

        @Schema(
                description =
                        "How far it can be trusted: the building, the street or commune, or only the département's prefecture",
                enumeration = {"exact", "approximate", "departement"})
        String precision) {

    static PositionJson of(Position position) {
        return new PositionJson(
                position.latitude(), position.longitude(), position.precision().code());
    }
}
