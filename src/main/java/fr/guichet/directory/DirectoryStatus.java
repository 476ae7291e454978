package fr.guichet.directory;

import fr.guichet.directory.registry.ImportReport;
import java.time.Instant;
import java.util.Optional;

/**
 * Status of the directory.
 *
 * @param acceptedAt when the directory in use was accepted; empty before the first one
 * @param report of the directory in use; empty before the first one
 * @param lastLookAt when the registry was last loaded; empty before the first time
 * @param refusal why the last load was refused, if it was
 */
public record DirectoryStatus(
        Optional<Instant> acceptedAt,
        Optional<ImportReport> report,
        Optional<Instant> lastLookAt,
        Optional<String> refusal) {

    static final DirectoryStatus NEVER_LOADED =
            new DirectoryStatus(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    DirectoryStatus accepted(ImportReport accepted, Instant at) {
        return new DirectoryStatus(Optional.of(at), Optional.of(accepted), Optional.of(at), Optional.empty());
    }

    DirectoryStatus unchanged(Instant at) {
        return new DirectoryStatus(acceptedAt, report, Optional.of(at), Optional.empty());
    }

    DirectoryStatus refused(String message, Instant at) {
        return new DirectoryStatus(acceptedAt, report, Optional.of(at), Optional.of(message));
    }
}
