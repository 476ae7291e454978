package fr.guichet.ops;

import fr.guichet.directory.Directory;
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

    /** Those with that reason, or all, in the registry's order. */
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
}
