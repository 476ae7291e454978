package fr.guichet.sandbox.keldoc;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of reasons as it is sent: route M. */
@JsonNaming(SnakeCaseStrategy.class)
record CategoryWire(
        @Nullable Long motiveCategoryId,
        String name,
        int position,
        @Nullable String resourceType,
        List<Motive> motives) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Motive(
            long id,
            String name,
            int position,
            boolean teleconsultation,
            int bookingDelayUntil,
            List<Agenda> agendas) {}

    record Agenda(long id, String name, boolean hidden) {}
}
