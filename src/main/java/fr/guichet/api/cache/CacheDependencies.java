package fr.guichet.api.cache;

import fr.guichet.model.Centre;
import fr.guichet.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;

/** The parts of a snapshot that an answer was made from, with their versions. */
final class CacheDependencies {

    /** Beyond this, the answer depends on every centre. */
    private static final int MOST_CENTRES = 2_000;

    private final Extent extent;
    private final List<Centre> centres;
    private final long directory;
    private final long platforms;
    private final long newest;

    private enum Extent {
        DIRECTORY,
        CENTRES,
        EVERY_CENTRE,
        EVERYTHING
    }

    private CacheDependencies(Extent extent, List<Centre> centres, Snapshot snapshot) {
        this.extent = extent;
        this.centres = centres;
        this.directory = snapshot.directoryVersion();
        this.platforms = snapshot.platformsVersion();
        this.newest = newest(snapshot);
    }

    /** All parts. */
    static CacheDependencies everything(Snapshot snapshot) {
        return new CacheDependencies(Extent.EVERYTHING, List.of(), snapshot);
    }

    /** The directory, without availability. */
    static CacheDependencies directory(Snapshot snapshot) {
        return new CacheDependencies(Extent.DIRECTORY, List.of(), snapshot);
    }

    /** The directory, the availability of these centres, and the platforms' states. */
    static CacheDependencies centres(Snapshot snapshot, Collection<Centre> centres) {
        return centres.size() > MOST_CENTRES
                ? new CacheDependencies(Extent.EVERY_CENTRE, List.of(), snapshot)
                : new CacheDependencies(Extent.CENTRES, List.copyOf(centres), snapshot);
    }

    /** Whether that snapshot has the same parts. */
    boolean holdIn(Snapshot snapshot) {
        return directory == snapshot.directoryVersion()
                && (extent == Extent.DIRECTORY || platforms == snapshot.platformsVersion())
                && newest == newest(snapshot);
    }

    /** Versions only grow, so the newest covers all. */
    private long newest(Snapshot snapshot) {
        return switch (extent) {
            case DIRECTORY -> snapshot.directoryVersion();
            case EVERYTHING -> snapshot.version();
            case EVERY_CENTRE -> snapshot.observedVersion();
            case CENTRES ->
                centres.stream()
                        .mapToLong(centre -> snapshot.version(centre.id()))
                        .max()
                        .orElse(0);
        };
    }

    /** In bytes, about. */
    int weight() {
        return 64 + 4 * centres.size();
    }
}
