package fr.guichet.sandbox.maiia;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slot as it is sent: route A. */
record SlotWire(
        String id,
        String practitionerId,
        String centerId,
        String timeSlotId,
        String weekId,
        String weekTemplateCycleId,
        String consultationReasonId,
        String creationDate,
        String updateDate,
        String startDateTime,
        String endDateTime,
        double percentageNewPatient,
        List<Object> usedResource,
        Map<String, Object> substitute) {

    private static final int SECONDS = 300;

    /**
     * The next one: route N.
     *
     * @param availabilityCount 0 alone when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            int availabilityCount,
            @Nullable SlotWire closestPhysicalAvailability,
            @Nullable String firstPhysicalStartDateTime) {}

    static SlotWire of(Center center, Appointment appointment) {
        return of(
                center,
                appointment.reason(),
                appointment.id(),
                appointment.start(),
                appointment.offer().released());
    }

    static SlotWire of(Center center, Reason reason, String id, Instant start, Instant created) {
        Dice dice = new Dice(reason.plan().id());
        return new SlotWire(
                id,
                ObjectId.of(dice.of("practitioner")),
                center.id(),
                ObjectId.of(dice.of("time slot")),
                ObjectId.of(dice.of("week")),
                ObjectId.of(dice.of("cycle")),
                reason.id(),
                WireTime.of(created),
                WireTime.of(created),
                WireTime.of(start),
                WireTime.of(start.plusSeconds(SECONDS)),
                dice.of("new patients").below(1000) / 10.0,
                List.of(),
                Map.of());
    }
}
