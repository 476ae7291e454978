package fr.guichet.search;

import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.ExternalId;
import fr.guichet.snapshot.Retired;
import fr.guichet.snapshot.Snapshot;
import java.util.Optional;

/** Finds a centre by our id, or by an external one as {@code scheme:value}. */
public final class CentreFinder {

    private CentreFinder() {}

    /**
     * Returns the centre with that id.
     *
     * @throws MovedException if it was merged into another centre
     * @throws CentreNotFoundException if it is closed or was never known
     */
    public static Centre find(Snapshot snapshot, String id) {
        Optional<Centre> found = id.contains(":")
                ? externalId(id).flatMap(snapshot::findCentre)
                : centreId(id).flatMap(snapshot.centres()::find);
        return found.orElseThrow(() -> notFound(snapshot, id));
    }

    private static RuntimeException notFound(Snapshot snapshot, String id) {
        Optional<CentreId> own = id.contains(":") ? externalId(id).map(CentreId::firstSeenAs) : centreId(id);
        Optional<Retired> retired = own.flatMap(snapshot.centres()::findRetired);
        if (retired.isEmpty()) {
            return new CentreNotFoundException(id, null);
        }
        return switch (retired.get()) {
            case Retired.Merged(CentreId into) -> new MovedException(id, into);
            case Retired.Closed(String reason, var since) -> new CentreNotFoundException(id, reason);
        };
    }

    private static Optional<CentreId> centreId(String id) {
        try {
            return Optional.of(new CentreId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ExternalId> externalId(String id) {
        int colon = id.indexOf(':');
        String scheme = id.substring(0, colon);
        String value = id.substring(colon + 1);
        return scheme.isBlank() || value.isBlank() ? Optional.empty() : Optional.of(new ExternalId(scheme, value));
    }
}
