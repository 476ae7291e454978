package fr.guichet.sandbox.keldoc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slots of some days, or what is said instead, as it is sent: route T. What is not said is not there. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimetableWire(
        @Nullable Map<String, List<Slot>> availabilities,
        @Nullable String text,
        @Nullable String date,
        @Nullable String num,
        @Nullable String numText,
        @Nullable String phoneNumber) {

    /** @param startTime now and then missing */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Slot(@Nullable String startTime, long agendaId) {}

    /** Nothing known. */
    static TimetableWire nothing() {
        return new TimetableWire(null, null, null, null, null, null);
    }

    static TimetableWire days(Map<String, List<Slot>> days, @Nullable String date) {
        return new TimetableWire(days, null, date, null, null, null);
    }

    static TimetableWire later(String text, String date) {
        return new TimetableWire(null, text, date, null, null, null);
    }

    static TimetableWire phone(String e164) {
        String number = "0" + e164.substring(3).replaceAll("(\\d)(?=(\\d\\d)+$)", "$1 ");
        return new TimetableWire(
                null,
                "La prise de RDV pour cette consultation est uniquement disponible au :",
                null,
                number,
                number.substring(0, 8) + "... Afficher le numéro",
                e164);
    }
}
