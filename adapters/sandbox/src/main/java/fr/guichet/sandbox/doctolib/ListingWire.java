package fr.guichet.sandbox.doctolib;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a listing as it is sent: route L. */
record ListingWire(Data data) {

    record Data(List<Doctor> doctors) {}

    /**
     * One profile of the area.
     *
     * @param placeId null, a number or a text, and of no use
     * @param exactMatch false for what lies outside the area
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Doctor(
            int id,
            int profileId,
            String nameWithTitle,
            String address,
            String city,
            String zipcode,
            String link,
            @Nullable Position position,
            @Nullable Object placeId,
            @Nullable Boolean exactMatch,
            @Nullable String organizationStatus,
            List<String> topSpecialities,
            @Nullable String landlineNumber,
            @Nullable Integer visitMotiveId) {}

    record Position(double lat, double lng) {}
}
