package fr.guichet.directory;

import fr.guichet.collect.schedule.Target;
import fr.guichet.directory.matching.Ambiguity;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.CentreIndex;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One edition of the directory: the registry and the catalogues, merged.
 *
 * @param shown the public centres with what the index needs
 * @param index the index of the public centres
 * @param targets what to fetch from each platform
 * @param ambiguities the matches that operators must decide
 * @param report how the sources became centres
 * @param sources the ids of all source records
 * @param unmatched why centres of the registry have no match, as stable codes, in the registry's order
 */
public record Edition(
        ShownCentres shown,
        CentreIndex index,
        Map<PlatformId, List<Target>> targets,
        List<Ambiguity> ambiguities,
        MergeReport report,
        Set<ExternalId> sources,
        Map<CentreId, String> unmatched) {
    public Edition {
        ambiguities = List.copyOf(ambiguities);
        sources = Set.copyOf(sources);
        unmatched = Collections.unmodifiableMap(new LinkedHashMap<>(unmatched));
    }
}
