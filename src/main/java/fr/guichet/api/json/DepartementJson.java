package fr.guichet.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.search.DepartementCounts;
import fr.guichet.snapshot.BookingPressure;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A département or overseas collectivity, and how its centres are doing. */
@Schema(name = "Departement")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DepartementJson(
        @Schema(description = "Official code, which is text", examples = "2A")
        String code,

        @Schema(description = "Official name", examples = "Corse-du-Sud")
        String name,

        @Schema(description = "Name of its region", examples = "Corse")
        String region,

        @Schema(examples = "158507", description = "Inhabitants; null when unknown") @Nullable
        Integer population,

        @Schema(description = "Where it is administered from")
        PrefectureJson prefecture,

        @Schema(examples = "12", description = "How many centres people see there")
        int centres,

        @Schema(
                examples = "{\"open\": 3, \"unknown\": 1, \"none\": 2, \"phone-only\": 0, \"not-offered\": 0}",
                description = "How many of them are in each state: open, unknown, none, phone-only, not-offered")
        Map<String, Integer> byState,

        @Schema(description = "How crowded its centres were, as the State counted it; null when unknown") @Nullable
        PressureJson pressure) {

    /** How crowded the centres of a département were in one week. This is not availability. */
    @Schema(name = "BookingPressure")
    record PressureJson(
            @Schema(description = "The Monday on which the week began", examples = "2021-04-12")
            LocalDate week,

            @Schema(description = "Doses allocated to its centres in that week", examples = "21300")
            long doses,

            @Schema(description = "Appointments taken there in that week", examples = "19800")
            long booked,

            @Schema(
                    description = "Appointments to a dose, possibly above 1; null for a week without doses",
                    examples = "0.93")
            @Nullable
            Double rate) {

        static PressureJson of(BookingPressure pressure) {
            return new PressureJson(
                    pressure.week(),
                    pressure.doses(),
                    pressure.booked(),
                    pressure.rate().isPresent() ? Math.round(pressure.rate().getAsDouble() * 100) / 100.0 : null);
        }
    }

    /** Where it is administered from. */
    @Schema(name = "Prefecture")
    record PrefectureJson(
            @Schema(description = "Name of the town", examples = "Ajaccio")
            String name,

            @Schema(description = "Degrees north", examples = "41.919")
            double lat,

            @Schema(description = "Degrees east", examples = "8.738")
            double lon) {}

    static DepartementJson of(DepartementCounts counts) {
        DepartementEntry departement = counts.departement();
        return new DepartementJson(
                departement.departement().code(),
                departement.name(),
                departement.region(),
                departement.population().isPresent() ? departement.population().getAsInt() : null,
                new PrefectureJson(
                        departement.chefLieu(),
                        departement.prefecture().latitude(),
                        departement.prefecture().longitude()),
                counts.found().size(),
                counts.byState(),
                counts.pressure().map(PressureJson::of).orElse(null));
    }
}
