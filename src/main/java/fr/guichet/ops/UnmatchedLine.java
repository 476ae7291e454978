package fr.guichet.ops;

import fr.guichet.model.Centre;
import fr.guichet.model.ExternalId;
import java.util.List;
import java.util.Optional;

/**
 * A centre of the registry that has no match.
 *
 * @param centre its id
 * @param name what it is called
 * @param departement its code
 * @param sources how its sources call it
 * @param reason why it has none, a stable code
 * @param link its booking link as typed, when nobody recognises it; empty otherwise
 */
public record UnmatchedLine(
        String centre, String name, String departement, List<String> sources, String reason, Optional<String> link) {

    static UnmatchedLine of(Centre centre, String reason) {
        return new UnmatchedLine(
                centre.id().value(),
                centre.place().name(),
                centre.departement().code(),
                centre.externalIds().stream().map(ExternalId::toString).toList(),
                reason,
                centre.unreadLink());
    }
}
