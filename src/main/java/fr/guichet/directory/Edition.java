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
 * One edition of the directory: what the registry and the catalogues, put together, say there is.
 *
 * @param shown the centres that people see, and what is known of them besides
 * @param index those, found by whatever people ask for
 * @param targets what is to be asked of each platform
 * @param ambiguities what is left to operators
 * @param report how the sources became centres
 * @param sources every id under which a source speaks of a place
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
