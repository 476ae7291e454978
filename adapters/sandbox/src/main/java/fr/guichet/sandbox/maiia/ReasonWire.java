package fr.guichet.sandbox.maiia;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.sandbox.platform.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is booked, as it is sent: route C, and on cards. What is null is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonWire(
        String id,
        String name,
        @Nullable String groupName,
        @Nullable Integer minimumAge,
        int position,
        String consultationType,
        String patientLimitation,
        @Nullable Integer allowAvailabilitiesXHoursBefore,
        @Nullable String injectionType,
        @Nullable Integer nextAppointmentDelayInDays) {

    private static final List<Integer> HOURS = List.of(672, 1008, 2856);

    static List<ReasonWire> of(List<Reason> reasons) {
        List<ReasonWire> wire = new ArrayList<>();
        for (Reason reason : reasons) {
            Dice dice = new Dice(reason.plan().id());
            boolean first = "FIRST".equals(reason.injectionType());
            wire.add(new ReasonWire(
                    reason.id(),
                    reason.name(),
                    dice.of("heading").chance(30) ? "Vaccination" : null,
                    dice.of("adults").chance(20) ? 18 : null,
                    wire.size(),
                    "PHYSICAL",
                    "PUBLIC",
                    reason.isVaccination() ? dice.of("hours").pick(HOURS) : null,
                    reason.injectionType(),
                    first ? 42 : null));
        }
        return List.copyOf(wire);
    }
}
