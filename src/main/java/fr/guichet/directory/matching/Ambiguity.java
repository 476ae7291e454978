package fr.guichet.directory.matching;

import fr.guichet.model.ExternalId;
import java.util.List;

/**
 * What several places fit: kept apart until an operator says.
 *
 * @param sighting what should be matched
 * @param candidates what it may be, at least one
 * @param reason a stable code: {@code several-places-fit}, {@code other-audience}
 */
public record Ambiguity(ExternalId sighting, List<ExternalId> candidates, String reason) {
    public Ambiguity {
        candidates = List.copyOf(candidates);
    }
}
