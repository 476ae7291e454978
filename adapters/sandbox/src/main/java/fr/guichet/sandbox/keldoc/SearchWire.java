package fr.guichet.sandbox.keldoc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of an area's listing as it is sent: route G. */
record SearchWire(Options options, Map<String, Section> results, Map<String, String> seo) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Options(
            String locationInput,
            String locationText,
            boolean nextPage,
            boolean previousPage,
            boolean empty,
            String searchType,
            String specialtyId) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(List<Entry> data, @Nullable String sectionTitle) {}

    /** @param type {@code Cabinet}, or what else is listed */
    @JsonNaming(SnakeCaseStrategy.class)
    record Entry(
            long id,
            String type,
            String img,
            String alt,
            String title,
            String subTitle,
            @Nullable String conventionTypeName,
            Place cabinet,
            Agenda agenda,
            List<Integer> specialtyIds,
            String coordinates,
            String url) {}

    record Place(String street, String zipcode, String city, String location) {}

    /** @param nextAvailability null, or not there at all, where the platform does not say */
    @JsonNaming(SnakeCaseStrategy.class)
    record Agenda(
            List<Long> ids,
            int specialtyId,
            @Nullable String nextAvailability,
            @Nullable Long defaultOnlineMotiveId) {}
}
