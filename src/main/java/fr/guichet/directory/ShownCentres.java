package fr.guichet.directory;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.MergeEvidence;
import fr.guichet.snapshot.Retired;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The public centres and what else the index is built from.
 *
 * @param centres in the directory's order
 * @param loadedAt when the directory was loaded
 * @param retired what became of ids that no public centre has
 * @param evidence why the source records of a centre are one place; absent for a centre with one source record
 * @param coverage how many centres can be fetched
 * @param hidden listings that operators hid
 * @param pressures booking pressure by département, where known
 */
record ShownCentres(
        List<Centre> centres,
        Instant loadedAt,
        Map<CentreId, Retired> retired,
        Map<CentreId, List<MergeEvidence>> evidence,
        Coverage coverage,
        Set<ListingId> hidden,
        Map<Departement, BookingPressure> pressures) {
    ShownCentres {
        centres = List.copyOf(centres);
        retired = Map.copyOf(retired);
        evidence = Map.copyOf(evidence);
        hidden = Set.copyOf(hidden);
        pressures = Map.copyOf(pressures);
    }

    CentreIndex index() {
        return new CentreIndex(centres, loadedAt, retired, evidence, coverage, hidden, pressures);
    }
}
