package fr.guichet.api.json;

import fr.guichet.api.json.PlaceJson.PlacePositionJson;
import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Region;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Postcode;
import fr.guichet.search.LocationFilter;
import fr.guichet.search.ParameterCodes;
import fr.guichet.search.SearchQuestion;
import fr.guichet.search.location.Box;
import fr.guichet.search.location.Circle;
import fr.guichet.snapshot.Snapshot;
import fr.guichet.view.SlotFilter;
import fr.guichet.view.TimeFilter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filters as they were understood. Empty lists and nulls do not restrict. */
@Schema(name = "Question")
record QuestionJson(
        @Schema(description = "Id of the campaign", examples = "covid-19")
        String campaign,

        @Schema(
                description =
                        "The commune that was asked for, or the largest one of the postcode that was asked for; null when neither was")
        @Nullable
        TownJson commune,

        @Schema(description = "Codes of départements", examples = "[\"2A\"]")
        List<String> departement,

        @Schema(description = "Codes of regions", examples = "[\"44\"]")
        List<String> region,

        @Schema(description = "Postcodes of five digits", examples = "[\"54000\"]")
        List<String> postcode,

        @Schema(
                description =
                        "The circle: around the point, the commune or the postcode that was asked for; null without one")
        @Nullable
        NearJson near,

        @Schema(description = "The box; null without one") @Nullable
        BoxJson bbox,

        @Schema(description = "Kinds of place", examples = "[\"pharmacy\"]")
        List<String> kind,

        @Schema(description = "Codes of platforms", examples = "[\"doctolib\"]")
        List<String> platform,

        @Schema(description = "Which states are listed", examples = "[\"open\"]")
        List<String> state,

        @Schema(description = "Codes of vaccines", examples = "[\"moderna\"]")
        List<String> vaccine,

        @Schema(description = "Codes of doses", examples = "[\"first\"]")
        List<String> dose,

        @Schema(description = "Groups of people", examples = "[\"everyone\"]")
        List<String> audience,

        @Schema(description = "First day, local to each centre; null when not asked", examples = "2021-04-13") @Nullable
        LocalDate from,

        @Schema(description = "Last day, local to each centre; null when not asked", examples = "2021-04-20") @Nullable
        LocalDate to,

        @Schema(description = "Weekdays, local to each centre", examples = "[\"sat\"]")
        List<String> days,

        @Schema(description = "Parts of the day, local to each centre", examples = "[\"morning\"]")
        List<String> daypart,

        @Schema(description = "The order within a state; null where the answer has an order of its own") @Nullable
        String sort,

        @Schema(description = "How many a page has; null where the answer has no pages", examples = "20") @Nullable
        Integer limit) {

    /** A circle. */
    @Schema(name = "Near")
    record NearJson(
            @Schema(description = "Degrees north of its middle; a visitor's, rounded to 0.01", examples = "48.68")
            double lat,

            @Schema(description = "Degrees east of its middle; a visitor's, rounded to 0.01", examples = "6.18")
            double lon,

            @Schema(description = "Kilometres", examples = "20")
            double radius) {
        static NearJson of(Circle circle) {
            return new NearJson(circle.latitude(), circle.longitude(), circle.radiusKm());
        }
    }

    /** A box, in degrees. */
    @Schema(name = "Box")
    record BoxJson(
            @Schema(description = "Degrees east of its western edge", examples = "6.1")
            double west,

            @Schema(description = "Degrees north of its southern edge", examples = "48.6")
            double south,

            @Schema(description = "Degrees east of its eastern edge", examples = "6.3")
            double east,

            @Schema(description = "Degrees north of its northern edge", examples = "48.8")
            double north) {
        static BoxJson of(Box box) {
            return new BoxJson(box.west(), box.south(), box.east(), box.north());
        }
    }

    /** A commune or arrondissement. */
    @Schema(name = "Town")
    record TownJson(
            @Schema(description = "INSEE code of today", examples = "54395")
            String code,

            @Schema(description = "Official name", examples = "Nancy")
            String name,

            @Schema(description = "Distinguishes it from its homonyms", examples = "Nancy (54)")
            String label,

            @Schema(description = "Code of its département", examples = "54")
            String departement,

            @Schema(description = "Where distances are measured from; null when nothing is known") @Nullable
            PlacePositionJson position) {
        static TownJson of(CommuneEntry commune) {
            return new TownJson(
                    commune.code().value(),
                    commune.name(),
                    commune.label(),
                    commune.departement().code(),
                    commune.position().map(PlacePositionJson::of).orElse(null));
        }
    }

    /** Of a page of centres. */
    static QuestionJson of(SearchQuestion question, Snapshot snapshot) {
        return of(question, snapshot, question.sort().code(), question.limit());
    }

    static QuestionJson of(SearchQuestion question, Snapshot snapshot, @Nullable String sort, @Nullable Integer limit) {
        LocationFilter location = question.location();
        SlotFilter slots = question.slots();
        TimeFilter times = slots.times();
        return new QuestionJson(
                question.campaign(),
                location.resolved().map(TownJson::of).orElse(null),
                sorted(location.departements(), Departement::code),
                sorted(location.regions(), Region::code),
                sorted(location.postcodes(), Postcode::value),
                location.around().map(NearJson::of).orElse(null),
                location.box().map(BoxJson::of).orElse(null),
                ParameterCodes.codes(ParameterCodes.KINDS, question.kinds()),
                ParameterCodes.codes(ParameterCodes.platforms(snapshot), question.platforms()),
                ParameterCodes.codes(ParameterCodes.STATES, question.states()),
                sorted(slots.vaccines(), Function.identity()),
                sorted(slots.doses(), Function.identity()),
                ParameterCodes.codes(ParameterCodes.AUDIENCES, slots.audiences()),
                times.from().orElse(null),
                times.to().orElse(null),
                ParameterCodes.codes(ParameterCodes.WEEKDAYS, times.weekdays()),
                ParameterCodes.codes(ParameterCodes.DAYPARTS, times.dayparts()),
                sort,
                limit);
    }

    private static <T> List<String> sorted(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().toList();
    }
}
