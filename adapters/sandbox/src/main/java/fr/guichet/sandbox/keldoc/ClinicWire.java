package fr.guichet.sandbox.keldoc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as it is sent: route R. Its short form has an id and specialties only.
 *
 * @param cabinets all sites, or none where a single one is asked for
 * @param cabinet the site asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClinicWire(
        long id,
        @Nullable String type,
        @Nullable String title,
        @Nullable String url,
        List<Specialty> specialties,
        @Nullable List<Cabinet> cabinets,
        @Nullable Cabinet cabinet,
        @Nullable String description) {

    record Specialty(int id, String name, List<Skill> skills) {}

    record Skill(String name) {}

    /** @param img only in the list of a specialty's sites: route C, which has no slugs */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cabinet(
            long id,
            String name,
            String location,
            @Nullable String slug,
            @Nullable String img,
            double latitude,
            double longitude,
            @JsonProperty("transportations") @Nullable List<String> transportations) {}
}
