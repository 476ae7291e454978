package fr.guichet.doctolib;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One profile as it arrives: its places, what is booked there, and in which calendars. */
record BookingWire(@Nullable Data data) {

    record Data(
            @Nullable Profile profile,

            @JsonProperty("visit_motive_categories") @Nullable
            List<@Nullable Category> categories,

            @JsonProperty("visit_motives") @Nullable List<@Nullable Motive> motives,
            @Nullable List<@Nullable Agenda> agendas,
            @Nullable List<@Nullable Place> places) {}

    /** @param id an integer, in one sample a text */
    record Profile(
            @Nullable String id,
            @JsonProperty("name_with_title") @Nullable String name,
            @Nullable Speciality speciality) {}

    record Speciality(@Nullable String slug) {}

    record Category(@Nullable Long id, @Nullable String name) {}

    /**
     * @param reference the nation-wide type; missing for motives of other kinds
     * @param allowNewPatients missing means yes
     */
    record Motive(
            @Nullable Long id,
            @Nullable String name,
            @JsonProperty("ref_visit_motive_id") @Nullable Long reference,

            @JsonProperty("visit_motive_category_id") @Nullable
            Long categoryId,

            @JsonProperty("allow_new_patients") @Nullable Boolean allowNewPatients) {}

    /**
     * @param disabled missing means no
     * @param suspended missing means no
     * @param motivesByPractice lists of motive ids by practice id; keys that are no number mean nothing
     */
    record Agenda(
            @Nullable Long id,
            @JsonProperty("practice_id") @Nullable Long practiceId,
            @JsonProperty("booking_disabled") @Nullable Boolean disabled,

            @JsonProperty("booking_temporary_disabled") @Nullable
            Boolean suspended,

            @JsonProperty("visit_motive_ids_by_practice_id") @Nullable
            Map<String, @Nullable Object> motivesByPractice) {}

    /**
     * @param id such as {@code practice-37157}
     * @param address street only
     * @param fullAddress street, postcode and town
     */
    record Place(
            @Nullable String id,
            @JsonProperty("practice_ids") @Nullable List<@Nullable Long> practiceIds,
            @Nullable String name,
            @JsonProperty("formal_name") @Nullable String formalName,
            @Nullable String address,
            @JsonProperty("full_address") @Nullable String fullAddress,
            @Nullable String zipcode,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @JsonProperty("landline_number") @Nullable String landlineNumber,
            @JsonProperty("phone_number") @Nullable String phoneNumber,
            @JsonProperty("opening_hours") @Nullable List<@Nullable Hours> openingHours) {}

    /**
     * @param day 1 is Monday, 6 Saturday, 0 Sunday
     * @param ranges pairs of {@code HH:mm}; stale where the day is not enabled
     */
    record Hours(
            @Nullable Integer day,
            @Nullable Boolean enabled,
            @Nullable List<@Nullable List<@Nullable String>> ranges) {}
}
