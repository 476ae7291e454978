package fr.guichet.collect.schedule;

import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** In which order what was not asked since the start is asked: what was never asked first, then what was asked longest ago, so that after a restart every listing has its turn. */
public final class OldestFirst {

    private OldestFirst() {}

    public static List<Target> of(Collection<Target> targets, Snapshot known) {
        return targets.stream()
                .sorted(Comparator.comparing(target -> lastAsked(target, known)))
                .toList();
    }

    /** Of several centres, the one that was asked longest ago counts. */
    private static Instant lastAsked(Target target, Snapshot known) {
        return target.listings().stream()
                .map(listing -> known.observation(listing).lastAttemptAt().orElse(Instant.MIN))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
