package fr.guichet.directory;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.guichet.directory.catalogue.JsonLinesFile;
import fr.guichet.directory.registry.PublicCentres;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.BookingPressure;
import fr.guichet.snapshot.Coverage;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.snapshot.ListingId;
import fr.guichet.snapshot.MergeEvidence;
import fr.guichet.snapshot.Retired;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Stores the public centres of the last edition, so that a restart shows them at once instead of after reading and merging the registry and the catalogues, which takes most of a start.
 * Not used when decisions or opening dates have changed since.
 */
final class DirectoryCache {

    private static final Logger LOG = System.getLogger(DirectoryCache.class.getName());

    private final Path file;

    /**
     * @param overrides the decisions applied to the stored centres
     * @param policies the freshness policy of each platform
     */
    private record Heading(
            Instant loadedAt,
            @JsonAlias("rulings") DirectoryOverrides overrides,
            Map<PlatformId, FreshnessPolicy> policies,
            Map<CentreId, Retired> retired,
            Map<CentreId, List<MergeEvidence>> evidence,
            Coverage coverage,
            Set<ListingId> hidden,
            Map<Departement, BookingPressure> pressures,
            int lines)
            implements JsonLinesFile.Heading {

        ShownCentres of(List<Centre> centres) {
            return new ShownCentres(centres, loadedAt, retired, evidence, coverage, hidden, pressures);
        }
    }

    /** @param directory created if missing */
    DirectoryCache(Path directory) {
        this.file = directory.resolve("centres-shown.jsonl.gz");
    }

    /** The stored centres; empty when the file is missing, truncated or in another format. */
    Optional<Stored> read() {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var stored = JsonLinesFile.read(file, Heading.class, Centre.class);
            return Optional.of(new Stored(
                    stored.heading().of(stored.lines()),
                    stored.heading().overrides(),
                    stored.heading().policies()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The stored centres cannot be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    /**
     * The stored centres.
     *
     * @param overrides the decisions applied to them
     * @param policies the freshness policy of each platform
     */
    record Stored(ShownCentres shown, DirectoryOverrides overrides, Map<PlatformId, FreshnessPolicy> policies) {

        /** A file of another version may lack one: then it is not used. */
        Stored {
            Objects.requireNonNull(overrides);
            policies = Map.copyOf(policies);
        }

        /** Whether the centres may be shown: decisions are the same and no centre has closed. */
        boolean holds(DirectoryOverrides now, Instant at) {
            return overrides.equals(now)
                    && shown.centres().stream().allMatch(centre -> PublicCentres.isShown(centre, at));
        }
    }

    /** Replaces the stored centres. A failure is logged and stops nothing. */
    void save(ShownCentres shown, DirectoryOverrides overrides, Map<PlatformId, FreshnessPolicy> policies) {
        Heading heading = new Heading(
                shown.loadedAt(),
                overrides,
                policies,
                shown.retired(),
                shown.evidence(),
                shown.coverage(),
                shown.hidden(),
                shown.pressures(),
                shown.centres().size());
        try {
            JsonLinesFile.write(file, heading, shown.centres());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The centres cannot be stored: {0}", e.toString());
        }
    }
}
