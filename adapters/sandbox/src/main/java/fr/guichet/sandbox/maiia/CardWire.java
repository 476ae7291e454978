package fr.guichet.sandbox.maiia;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A card as it is sent: route H. What is null is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardWire(
        String id,
        @Nullable Professional professional,
        CenterWire center,
        @Nullable String url,
        @Nullable List<String> urlHistory,
        Settings settings,
        PublicInformation publicInformation,
        List<ReasonWire> consultationReasons,
        String type,
        int index) {

    record Professional(
            String firstName,
            String lastName,
            @JsonProperty("isDemo") boolean isDemo,
            SpecialityWire speciality,
            String practitionerId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CenterWire(
            String id,
            String name,
            @Nullable List<CenterWire> childCenters,
            @Nullable List<Object> practitioners,
            SpecialityWire speciality,
            @JsonProperty("isDemo") @Nullable Boolean isDemo,
            @Nullable String url,
            @JsonProperty("isVisibleOnline") boolean isVisibleOnline,
            PublicInformation publicInformation,
            @JsonProperty("isVaccinationPlace") boolean isVaccinationPlace) {}

    record SpecialityWire(
            String id,
            String code,
            String name,
            String shortName,
            @JsonProperty("isParamedical") boolean isParamedical) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settings(
            @Nullable String firstPhysicalFreeTimeslot,
            @JsonProperty("isVisibleOnline") boolean isVisibleOnline,
            @JsonProperty("isOnlineAppointment") boolean isOnlineAppointment,
            int onlineAvailabilityVisibilityLimit,
            boolean clientDocavenue,
            @Nullable String timeZone) {}

    record PublicInformation(
            List<Object> expertises,
            List<String> paymentMethods,
            AddressWire address,
            @JsonProperty("isAddressVisible") boolean isAddressVisible,
            Office officeInformation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddressWire(
            @Nullable String number,
            String street,
            @Nullable String zipCode,
            String city,
            String country,
            String inseeCode,
            @Nullable Point location,
            String fullAddress,
            @Nullable String departmentCode,
            Locality locality) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Locality(
            String id,
            String name,
            String code,
            String type,
            Point location,
            @Nullable String departmentCode,
            String postCode,
            List<String> postCodes) {}

    record Point(double x, double y, String type, List<Double> coordinates) {

        static Point of(double latitude, double longitude) {
            return new Point(longitude, latitude, "Point", List.of(longitude, latitude));
        }
    }

    /** A day without hours has no key. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Office(
            @Nullable String phoneNumber,
            @Nullable String email,
            Map<String, Day> openingSchedules,
            @JsonProperty("isCustom") boolean isCustom) {}

    record Day(
            List<Range> schedules, @JsonProperty("isActive") boolean isActive) {}

    record Range(String startTime, String endTime, int position) {}
}
