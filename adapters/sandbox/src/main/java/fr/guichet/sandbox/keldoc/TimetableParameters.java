package fr.guichet.sandbox.keldoc;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a timetable. Where the days shall end is not read: the platform ignores it.
 *
 * @param agendas empty when none is named, which means all of the clinic
 * @param isGarbled whether calendars were joined in a way that the platform does not read
 */
record TimetableParameters(LocalDate from, Set<Long> agendas, boolean isGarbled) {

    private static final String AGENDAS = "agenda_ids[]";

    /** Empty when the platform would turn it down. */
    static Optional<TimetableParameters> find(MultiMap query) {
        try {
            Set<Long> agendas = new HashSet<>();
            boolean garbled = false;
            for (String value : query.getAll(AGENDAS)) {
                for (String id : List.of(value.split(",", -1))) {
                    boolean number = id.matches("\\d{1,12}");
                    garbled |= !number;
                    if (number) {
                        agendas.add(Long.valueOf(id));
                    }
                }
            }
            String from = query.get("from");
            return Optional.of(new TimetableParameters(LocalDate.parse(from == null ? "" : from), agendas, garbled));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
