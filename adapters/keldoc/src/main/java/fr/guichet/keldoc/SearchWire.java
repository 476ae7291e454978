package fr.guichet.keldoc;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of an area's listing as it arrives.
 *
 * @param results by section: {@code section_1} what can be booked, {@code section_2} what can be called, more of them empty
 */
record SearchWire(@Nullable Options options, @Nullable Map<String, @Nullable Section> results) {

    record Options(@JsonProperty("next_page") @Nullable Boolean nextPage) {}

    record Section(@Nullable List<@Nullable Entry> data) {}

    /**
     * @param id of the site, where the type is {@code Cabinet}
     * @param subTitle the clinic's name
     * @param coordinates {@code latitude,longitude}
     * @param url a path, {@code /{type}/{location}/{clinic}/{site}}
     */
    record Entry(
            @Nullable Long id,
            @Nullable String type,
            @Nullable String title,
            @JsonProperty("sub_title") @Nullable String subTitle,
            @Nullable Cabinet cabinet,
            @Nullable Agenda agenda,
            @JsonProperty("specialty_ids") @Nullable List<@Nullable Long> specialtyIds,
            @Nullable String coordinates,
            @Nullable String url) {}

    record Cabinet(
            @Nullable String street,
            @Nullable String zipcode,
            @Nullable String city,
            @Nullable String location) {}

    /** @param nextAvailability a timestamp; missing says nothing */
    record Agenda(
            @JsonProperty("next_availability") @Nullable String nextAvailability) {}
}
