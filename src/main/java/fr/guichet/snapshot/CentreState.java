package fr.guichet.snapshot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is known of one centre.
 *
 * @param observedVersion the version with which any of it last changed, be it only a clock
 * @param changedVersion the version with which it last changed in what it says
 * @param observations of its listings, in the order of the centre's
 * @param agendas the slots of each of them
 */
public record CentreState(
        long observedVersion, long changedVersion, List<Observation> observations, List<Agenda> agendas) {

    /** Of a centre of which nothing was ever asked. */
    static final CentreState NOTHING = new CentreState(0, 0, List.of(), List.of());

    /** {@link Observation#NEVER} for a listing nothing was tried on. */
    public Observation observation(int listing) {
        return listing >= 0 && listing < observations.size() ? observations.get(listing) : Observation.NEVER;
    }

    public Agenda agenda(int listing) {
        return listing >= 0 && listing < agendas.size() ? agendas.get(listing) : Agenda.EMPTY;
    }

    /** What is known of all listings of a centre. */
    static CentreState of(long observedVersion, long changedVersion, List<Observation> observations, ZoneId zone) {
        return new CentreState(
                observedVersion,
                changedVersion,
                List.copyOf(observations),
                observations.stream()
                        .map(observation -> Agenda.of(observation, zone))
                        .toList());
    }

    /** After another observation of one listing. */
    CentreState with(int listing, Observation observation, ZoneId zone, long version) {
        boolean differs = observation.differsFrom(observation(listing));
        List<Observation> all = new ArrayList<>(observations);
        all.addAll(Collections.nCopies(Math.max(0, listing + 1 - all.size()), Observation.NEVER));
        all.set(listing, observation);
        return of(version, differs ? version : changedVersion, all, zone);
    }

    /** The same, judged otherwise. */
    CentreState rejudged(long version) {
        return new CentreState(version, version, observations, agendas);
    }
}
