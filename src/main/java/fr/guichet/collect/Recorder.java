package fr.guichet.collect;

import fr.guichet.collect.schedule.Target;
import fr.guichet.collect.watch.ObservationListener;
import fr.guichet.model.Availability;
import fr.guichet.model.CentreId;
import fr.guichet.model.Provenance;
import fr.guichet.model.UnknownReason;
import fr.guichet.snapshot.Answer;
import fr.guichet.snapshot.FailedAttempt;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.Observation;
import fr.guichet.snapshot.ObservationTimes;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.spi.Failure;
import fr.guichet.spi.PlaceAvailability;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes the results of attempts into the snapshot. A failure keeps the last answer. */
final class Recorder {

    private final Snapshots snapshots;
    private final Set<String> hosts;
    private final ObservationListener listener;

    /**
     * @param hosts those that the adapter declares; a link to another host is not shown
     * @param listener called with each observation
     */
    Recorder(Snapshots snapshots, Set<String> hosts, ObservationListener listener) {
        this.snapshots = snapshots;
        this.hosts = hosts;
        this.listener = listener;
    }

    void answered(Target target, List<PlaceAvailability> places, Provenance provenance) {
        Map<CentreId, PlaceAvailability> attributed = target.attribution().attribute(places);
        ObservationTimes times =
                new ObservationTimes(provenance.checkedAt(), provenance.validAt(), provenance.checkedAt());
        for (CentreId centre : target.centres()) {
            PlaceAvailability place = attributed.get(centre);
            Answer answer = place == null
                    ? notIdentified(target, times)
                    : new Answer(
                            Optional.of(place.externalId()), shown(place.link(), target), place.availability(), times);
            observe(target, centre, known -> known.answered(answer));
        }
    }

    /** The platform answered, and none of its places could be identified as this centre. */
    private static Answer notIdentified(Target target, ObservationTimes times) {
        return new Answer(Optional.empty(), target.ref().link(), Availability.unknown(UnknownReason.NO_SOURCE), times);
    }

    private URI shown(URI link, Target target) {
        return link.getHost() != null && hosts.contains(link.getHost())
                ? link
                : target.ref().link();
    }

    void unchanged(Target target, Provenance provenance) {
        target.centres().forEach(centre -> observe(target, centre, known -> known.renewed(provenance.checkedAt())));
    }

    void failed(Target target, Failure failure, Instant now) {
        FailedAttempt attempt = new FailedAttempt(failure.reason(), failure.detail(), now);
        target.centres().forEach(centre -> observe(target, centre, known -> known.failed(attempt)));
    }

    private void observe(Target target, CentreId centre, UnaryOperator<Observation> change) {
        ListingId listing =
                new ListingId(centre, target.ref().platform(), target.ref().key());
        snapshots.observe(listing, known -> {
            Observation changed = change.apply(known);
            listener.observed(listing, known, changed);
            return changed;
        });
    }
}
