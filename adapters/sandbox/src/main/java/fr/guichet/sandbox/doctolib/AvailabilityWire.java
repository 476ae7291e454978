package fr.guichet.sandbox.doctolib;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Availabilities as they are sent: route A.
 *
 * @param nextSlot only when the days are empty: a date, or a time
 * @param reason only when nothing at all is left
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AvailabilityWire(
        List<Day> availabilities,
        int total,
        @Nullable String reason,
        @Nullable String message,
        int numberFutureVaccinations,
        @Nullable String nextSlot) {

    /** A slot is a text or a {@link Slot}. */
    record Day(String date, List<Object> slots, @Nullable Object substitution) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Slot(
            int agendaId, @Nullable Integer practitionerAgendaId, String startDate, String endDate, List<Step> steps) {}

    /** The first step is the slot itself, the second the injection that is booked with it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Step(
            int agendaId,
            @Nullable Integer practitionerAgendaId,
            String startDate,
            String endDate,
            int visitMotiveId) {}
}
