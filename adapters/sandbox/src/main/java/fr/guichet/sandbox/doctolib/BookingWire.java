package fr.guichet.sandbox.doctolib;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The booking page as it is sent: route B. Names, nulls and absences are the platform's. */
record BookingWire(Data data) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Data(
            ProfileWire profile,
            List<Speciality> specialities,
            List<CategoryWire> visitMotiveCategories,
            List<MotiveWire> visitMotives,
            List<AgendaWire> agendas,
            List<PlaceWire> places,
            List<Object> practitioners,
            boolean vaccinationCenter,
            int numberFutureVaccinations) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record ProfileWire(
            int id,
            String nameWithTitle,
            String nameWithTitleAndDeterminer,
            @Nullable Object speciality,
            boolean organization,
            @Nullable String redirectUrl,
            String languageList) {}

    record Speciality(int id, String name, String kind) {}

    record CategoryWire(int id, String name) {}

    /** What is null is absent, but for the category. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MotiveWire(
            int id,
            String name,
            @Nullable Integer refVisitMotiveId,

            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS)
            Integer visitMotiveCategoryId,

            boolean vaccinationMotive,
            boolean firstShotMotive,
            int vaccinationDaysRange,
            @Nullable Boolean allowNewPatients,
            boolean telehealth,
            int position,
            int organizationId,
            int specialityId) {}

    /** An agenda that hides its practice has no such field. */
    @JsonNaming(SnakeCaseStrategy.class)
    record AgendaWire(
            int id,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Long practiceId,

            boolean bookingDisabled,
            boolean bookingTemporaryDisabled,
            List<Integer> visitMotiveIds,
            Map<Long, List<Integer>> visitMotiveIdsByPracticeId,
            @Nullable String landlineNumber,
            int organizationId,
            int specialityId,
            @Nullable Integer practitionerId,
            List<Integer> visitMotiveIdsOnlyForDoctors,
            boolean equipmentAgendasRequired,
            boolean insuranceSectorEnabled) {}

    /** A phone stands under one of two names; a place without one has neither. */
    @JsonNaming(SnakeCaseStrategy.class)
    record PlaceWire(
            String id,
            List<Long> practiceIds,
            String name,
            String formalName,
            String address,
            String fullAddress,
            String zipcode,
            String city,
            double latitude,
            double longitude,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String landlineNumber,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String phoneNumber,

            List<Hours> openingHours,
            @Nullable String floor,
            boolean elevator,
            boolean handicap,
            @Nullable String receptionInfo) {}

    /** Day 1 is Monday, day 0 is Sunday; the ranges of a day that is not enabled mean nothing. */
    record Hours(int day, List<List<String>> ranges, boolean enabled) {}
}
