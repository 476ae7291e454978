package fr.guichet.ops;

import fr.guichet.directory.Directory;
import fr.guichet.model.Centre;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.Snapshots;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The centres of the registry that have no match. */
@Singleton
public final class UnmatchedLines {

    private final Directory directory;
    private final Snapshots snapshots;

    UnmatchedLines(Directory directory, Snapshots snapshots) {
        this.directory = directory;
        this.snapshots = snapshots;
    }

    /** Those with that reason, or all, in the order of the registry. */
    public List<UnmatchedLine> now(Optional<String> reason) {
        CentreIndex centres = snapshots.current().centres();
        List<UnmatchedLine> lines = new ArrayList<>();
        directory.unmatched().forEach((id, why) -> {
            if (reason.filter(wanted -> !wanted.equals(why)).isEmpty()) {
                centres.find(id).ifPresent(centre -> lines.add(UnmatchedLine.of(centre, why)));
            }
        });
        return lines;
    }

    /**
     * A centre of the registry that has no match.
     *
     * @param centre its id
     * @param name its name
     * @param departement its code
     * @param sources how its sources call it
     * @param reason why it has none, a stable code
     * @param link its booking link as typed, if no adapter recognises it; empty otherwise
     */
    public record UnmatchedLine(
            String centre,
            String name,
            String departement,
            List<String> sources,
            String reason,
            Optional<String> link) {

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
}
