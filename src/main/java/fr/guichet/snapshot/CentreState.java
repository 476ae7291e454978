package fr.guichet.snapshot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The observations of one centre.
 *
 * @param observedVersion the version with which any observation was last replaced
 * @param changedVersion the version with which its content last changed
 * @param observations of its listings, in the centre's order
 * @param agendas the slots of each of them
 */
public record CentreState(
        long observedVersion, long changedVersion, List<Observation> observations, List<Agenda> agendas) {

    /** A centre on which no attempt was made. */
    static final CentreState NOTHING = new CentreState(0, 0, List.of(), List.of());

    /** {@link Observation#NEVER} if no attempt was made on the listing. */
    public Observation observation(int listing) {
        return listing >= 0 && listing < observations.size() ? observations.get(listing) : Observation.NEVER;
    }

    public Agenda agenda(int listing) {
        return listing >= 0 && listing < agendas.size() ? agendas.get(listing) : Agenda.EMPTY;
    }

    static CentreState of(long observedVersion, long changedVersion, List<Observation> observations, ZoneId zone) {
        return new CentreState(
                observedVersion,
                changedVersion,
                List.copyOf(observations),
                observations.stream()
                        .map(observation -> Agenda.of(observation, zone))
                        .toList());
    }

    /** The same with another observation of one listing. */
    CentreState with(int listing, Observation observation, ZoneId zone, long version) {
        boolean differs = observation.differsFrom(observation(listing));
        List<Observation> all = new ArrayList<>(observations);
        all.addAll(Collections.nCopies(Math.max(0, listing + 1 - all.size()), Observation.NEVER));
        all.set(listing, observation);
        return of(version, differs ? version : changedVersion, all, zone);
    }

    /** The same, after the rules by which it is judged changed. */
    CentreState rejudged(long version) {
        return new CentreState(version, version, observations, agendas);
    }
}
