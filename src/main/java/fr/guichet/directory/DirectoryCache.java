package fr.guichet.directory;

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
 * Keeps the centres that people saw last, so that a restart shows them at once, and not only when the registry and the catalogues were read and put together again, which takes longer than all else
 * of a start. They are what the same sources would give: when anything but the sources speaks against that, they are not used.
 */
final class DirectoryCache {

    private static final Logger LOG = System.getLogger(DirectoryCache.class.getName());

    private final Path file;

    /**
     * @param rulings what operators had decided when they were shown
     * @param policies how old an answer of each platform might be
     */
    private record Heading(
            Instant loadedAt,
            DirectoryOverrides rulings,
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

    /** @param directory where it is kept; made when it is not there */
    DirectoryCache(Path directory) {
        this.file = directory.resolve("centres-shown.jsonl.gz");
    }

    /** What was shown last, as far as only the file tells; empty when nothing was kept, or not to its end. */
    Optional<Kept> read() {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            var kept = JsonLinesFile.read(file, Heading.class, Centre.class);
            return Optional.of(new Kept(
                    kept.heading().of(kept.lines()),
                    kept.heading().rulings(),
                    kept.heading().policies()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "what was kept of the centres shown cannot be read: {0}", e.toString());
            return Optional.empty();
        }
    }

    /**
     * What was shown last.
     *
     * @param rulings what operators had decided
     * @param policies how old an answer of each platform might be
     */
    record Kept(ShownCentres shown, DirectoryOverrides rulings, Map<PlatformId, FreshnessPolicy> policies) {

        /** A file of another version may lack one of them: then it is not used. */
        Kept {
            Objects.requireNonNull(rulings);
            policies = Map.copyOf(policies);
        }

        /** Whether it may be shown again: operators have not decided otherwise since, and none of the centres has closed. */
        boolean holds(DirectoryOverrides now, Instant at) {
            return rulings.equals(now)
                    && shown.centres().stream().allMatch(centre -> PublicCentres.isShown(centre, at));
        }
    }

    /** Keeps these instead of the last ones. That they cannot be kept is told and stops nothing. */
    void keep(ShownCentres shown, DirectoryOverrides rulings, Map<PlatformId, FreshnessPolicy> policies) {
        Heading heading = new Heading(
                shown.loadedAt(),
                rulings,
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
            LOG.log(Level.WARNING, "the centres shown cannot be kept: {0}", e.toString());
        }
    }
}
