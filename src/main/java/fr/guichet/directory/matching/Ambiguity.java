package fr.guichet.directory.matching;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.model.ExternalId;
import java.util.List;

/**
 * A source record that several places fit: kept apart until an operator decides.
 *
 * @param source the id of the source record
 * @param candidates what it may match, at least one
 * @param reason a stable code: {@code several-places-fit}, {@code other-audience}
 */
public record Ambiguity(@JsonProperty("sighting") ExternalId source, List<ExternalId> candidates, String reason) {
    public Ambiguity {
        candidates = List.copyOf(candidates);
    }
}
