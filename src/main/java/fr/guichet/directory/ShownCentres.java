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
 * The centres that people see, and what is known of them besides: all that an index is made of.
 *
 * @param centres in the directory's order
 * @param loadedAt when the directory was loaded
 * @param retired what became of ids that none of them has
 * @param evidence why the sources of a centre are believed to speak of one place; a centre with one source is absent
 * @param coverage how much of what exists we can ask about
 * @param hidden listings that operators took out of these centres
 * @param pressures how crowded départements were, where somebody counted it
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
