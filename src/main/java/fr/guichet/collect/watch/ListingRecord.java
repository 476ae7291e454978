package fr.guichet.collect.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one listing behaved since the start.
 *
 * @param firstAnswer when the first answer came
 * @param answers how many answers came
 * @param lastOpen when slots were last seen; empty when never
 * @param flips when it changed from open to none or back, oldest first, at most the last {@link #MAX_FLIPS}
 */
public record ListingRecord(Instant firstAnswer, long answers, Optional<Instant> lastOpen, List<Instant> flips) {

    static final int MAX_FLIPS = 24;

    public ListingRecord {
        flips = List.copyOf(flips);
    }

    static ListingRecord startedAt(Instant at) {
        return new ListingRecord(at, 0, Optional.empty(), List.of());
    }

    ListingRecord answered(boolean isOpen, boolean isFlip, Instant at) {
        List<Instant> all = new ArrayList<>(flips);
        if (isFlip) {
            all.add(at);
        }
        List<Instant> latest = all.subList(Math.max(0, all.size() - MAX_FLIPS), all.size());
        return new ListingRecord(firstAnswer, answers + 1, isOpen ? Optional.of(at) : lastOpen, latest);
    }

    /** How often it flipped since then, at most {@link #MAX_FLIPS}. */
    public long flipsSince(Instant since) {
        return flips.stream().filter(at -> !at.isBefore(since)).count();
    }
}
