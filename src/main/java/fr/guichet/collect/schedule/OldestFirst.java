package fr.guichet.collect.schedule;

import fr.guichet.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of targets after a start: those never fetched first, then those fetched longest ago. */
public final class OldestFirst {

    private OldestFirst() {}

    public static List<Target> of(Collection<Target> targets, Snapshot known) {
        return targets.stream()
                .sorted(Comparator.comparing(target -> lastAttempt(target, known)))
                .toList();
    }

    /** Of several centres, the oldest attempt counts. */
    private static Instant lastAttempt(Target target, Snapshot known) {
        return target.listings().stream()
                .map(listing -> known.observation(listing).lastAttemptAt().orElse(Instant.MIN))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
