package fr.guichet.api.json;

import fr.guichet.model.geo.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where distances to a commune or département are measured from, WGS 84. */
@Schema(name = "PlacePosition")
record PlacePositionJson(
        @Schema(description = "Degrees north", examples = "48.829")
        double lat,

        @Schema(description = "Degrees east", examples = "2.362")
        double lon,

        @Schema(
                description =
                        "exact: the place's own centre. approximate: derived from vaccination centres in it or from its neighbours, some kilometres off. departement: only the prefecture's",
                enumeration = {"exact", "approximate", "departement"})
        String precision) {

    private static final double STEPS_PER_DEGREE = 1000;

    /** Rounded to 0.001 degree: the middle of a commune is not known better. */
    static PlacePositionJson of(Position position) {
        return new PlacePositionJson(
                rounded(position.latitude()),
                rounded(position.longitude()),
                position.precision().code());
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
