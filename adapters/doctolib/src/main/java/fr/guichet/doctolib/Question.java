package fr.guichet.doctolib;

import fr.guichet.model.Audience;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One motive as it is asked for at one place.
 *
 * @param motive its id on the profile
 * @param name what the platform calls it
 * @param agendas in the order of the booking answer, at least one
 * @param practices at least one
 */
record Question(
        long motive,
        String name,
        List<Long> agendas,
        List<Long> practices,
        MotiveReferences.Offer offer,
        Audience audience) {

    String agendaIds() {
        return joined(agendas);
    }

    String practiceIds() {
        return joined(practices);
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining("-"));
    }
}
