package fr.guichet.sandbox.doctolib;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the availabilities.
 *
 * @param start first day wanted
 * @param days how many days to answer, at most 15
 * @param agendas in the order asked, which matters
 */
record AvailabilityParameters(
        LocalDate start, int days, List<Integer> motives, List<Integer> agendas, Set<Long> practices) {

    private static final int MOST_DAYS = 15;
    private static final String USUAL_DAYS = "7";
    private static final int DATE_LENGTH = 10;

    /** Empty when the platform would refuse it: nothing asked for, or not readable. */
    static Optional<AvailabilityParameters> find(MultiMap query) {
        try {
            String start = text(query, "start_date", "");
            AvailabilityParameters question = new AvailabilityParameters(
                    LocalDate.parse(start.substring(0, Math.min(DATE_LENGTH, start.length()))),
                    Math.clamp(Integer.parseInt(text(query, "limit", USUAL_DAYS)), 1, MOST_DAYS),
                    ids(query, "visit_motive_ids").stream().map(Long::intValue).toList(),
                    ids(query, "agenda_ids").stream().map(Long::intValue).toList(),
                    Set.copyOf(ids(query, "practice_ids")));
            return Optional.of(question).filter(AvailabilityParameters::isComplete);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isComplete() {
        return !motives.isEmpty() && !agendas.isEmpty() && !practices.isEmpty();
    }

    private static List<Long> ids(MultiMap query, String name) {
        return Arrays.stream(text(query, name, "").split("-", -1))
                .filter(id -> !id.isBlank())
                .map(Long::valueOf)
                .toList();
    }

    private static String text(MultiMap query, String name, String otherwise) {
        String value = query.get(name);
        return value == null ? otherwise : value;
    }
}
