package fr.guichet.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.NamedPlace;
import fr.guichet.gazetteer.Suggestion;
import fr.guichet.model.geo.Position;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suggested place. */
@Schema(name = "Place")
@JsonInclude(JsonInclude.Include.ALWAYS)
record PlaceJson(
        @Schema(
                description = "Sort of place",
                enumeration = {"commune", "arrondissement", "departement"})
        String type,

        @Schema(description = "INSEE code, or code of the département", examples = "93066")
        String code,

        @Schema(description = "Official name", examples = "Saint-Denis")
        String name,

        @Schema(
                description = "Distinguishes it from its homonyms; typed as it is, it finds this place first",
                examples = "Saint-Denis (93)")
        String label,

        @Schema(description = "In ascending order; none for a département", examples = "[\"93200\"]")
        List<String> postcodes,

        @Schema(description = "The one it lies in; itself for a département")
        AreaJson departement,

        @Schema(examples = "112091", description = "Inhabitants; null when unknown") @Nullable
        Integer population,

        @Schema(description = "Where distances are measured from; null when nothing is known") @Nullable
        PlacePositionJson position,

        @Schema(
                description =
                        "The former name, or the name of a part of it, that was found; null when it was its name or a"
                                + " code",
                examples = "Drain")
        @Nullable
        String matched) {

    /** A département or overseas collectivity. */
    @Schema(name = "Area")
    record AreaJson(
            @Schema(description = "Code", examples = "93") String code,

            @Schema(description = "Official name", examples = "Seine-Saint-Denis")
            String name) {}

    static PlaceJson of(Suggestion suggestion, Gazetteer gazetteer) {
        NamedPlace place = suggestion.place();
        return new PlaceJson(
                type(place),
                code(place),
                place.name(),
                place.label(),
                postcodes(place),
                area(place, gazetteer),
                orNull(place.population()),
                place.position().map(PlacePositionJson::of).orElse(null),
                suggestion.formerName().orElse(null));
    }

    private static String type(NamedPlace place) {
        return switch (place) {
            case CommuneEntry commune -> commune.isArrondissement() ? "arrondissement" : "commune";
            case DepartementEntry _ -> "departement";
        };
    }

    private static String code(NamedPlace place) {
        return switch (place) {
            case CommuneEntry commune -> commune.code().value();
            case DepartementEntry departement -> departement.departement().code();
        };
    }

    private static List<String> postcodes(NamedPlace place) {
        return switch (place) {
            case CommuneEntry commune ->
                commune.postcodes().stream().map(postcode -> postcode.value()).toList();
            case DepartementEntry _ -> List.of();
        };
    }

    private static AreaJson area(NamedPlace place, Gazetteer gazetteer) {
        String code = place.departement().code();
        return new AreaJson(
                code,
                gazetteer.find(place.departement()).map(DepartementEntry::name).orElse(code));
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** Where distances to a commune or département are measured from, WGS 84. */
    @Schema(name = "PlacePosition")
    record PlacePositionJson(
            @Schema(description = "Degrees north", examples = "48.829")
            double lat,

            @Schema(description = "Degrees east", examples = "2.362")
            double lon,

            @Schema(
                    description =
                            "exact: the place's own centre. approximate: derived from vaccination centres in it or"
                                    + " from its neighbours, some kilometres off. departement: only the prefecture's")
            String precision) {

        private static final double STEPS_PER_DEGREE = 1000;

        /** Rounds to 0.001 degree: the middle of a commune is not known more precisely. */
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
}
