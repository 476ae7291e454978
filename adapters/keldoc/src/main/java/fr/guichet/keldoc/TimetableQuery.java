package fr.guichet.keldoc;

import fr.guichet.model.Audience;
import fr.guichet.model.Dose;
import fr.guichet.model.Vaccine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reason at one site, as it is requested.
 *
 * @param motive its id, which several sites of the clinic may share
 * @param name what the platform calls it
 * @param agendas the calendars of this site that carry it, at least one, in ascending order: the platform's own order varies
 */
record TimetableQuery(
        long motive, String name, List<Long> agendas, Set<Vaccine> vaccines, Set<Dose> doses, Audience audience) {

    /** The same for some of its calendars. */
    TimetableQuery to(List<Long> someAgendas) {
        return new TimetableQuery(motive, name, someAgendas, vaccines, doses, audience);
    }

    /** The same reason, listed under another specialty or category too. */
    TimetableQuery joined(TimetableQuery other) {
        List<Long> all = Stream.concat(agendas.stream(), other.agendas.stream())
                .distinct()
                .sorted()
                .toList();
        return new TimetableQuery(
                motive,
                name,
                all,
                union(vaccines, other.vaccines),
                union(doses, other.doses),
                audience.or(other.audience));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
