package fr.guichet.collect.watch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/** Counts over a sliding window, divided into a fixed number of parts; the oldest part is dropped at once. Not thread-safe. */
final class RateRing {

    private static final long LONGEST_MILLIS = Duration.ofMinutes(10).toMillis();

    /** A latency is precise to a tenth. */
    private static final int DIGITS = 1;

    private final Duration over;
    private final long partNanos;
    private final @Nullable Part[] parts;

    private static final class Part {
        final long number;
        final IntCountsHistogram millis = new IntCountsHistogram(LONGEST_MILLIS, DIGITS);
        long attempts;
        long succeeded;

        Part(long number) {
            this.number = number;
        }
    }

    RateRing(Duration over, int parts) {
        this.over = over;
        this.partNanos = over.toNanos() / parts;
        this.parts = new Part[parts];
    }

    void attempted(boolean succeeded, long nanoTime) {
        Part part = part(nanoTime);
        part.attempts++;
        part.succeeded += succeeded ? 1 : 0;
    }

    void requested(Duration took, long nanoTime) {
        part(nanoTime).millis.recordValue(Math.clamp(took.toMillis(), 0, LONGEST_MILLIS));
    }

    private Part part(long nanoTime) {
        long number = Math.floorDiv(nanoTime, partNanos);
        int index = (int) Math.floorMod(number, (long) parts.length);
        Part part = parts[index];
        if (part == null || part.number != number) {
            part = new Part(number);
            parts[index] = part;
        }
        return part;
    }

    Rates.Recent recent(long nanoTime) {
        long oldest = Math.floorDiv(nanoTime, partNanos) - parts.length + 1;
        IntCountsHistogram millis = new IntCountsHistogram(LONGEST_MILLIS, DIGITS);
        long attempts = 0;
        long succeeded = 0;
        for (Part part : Arrays.asList(parts)) {
            if (part != null && part.number >= oldest) {
                millis.add(part.millis);
                attempts += part.attempts;
                succeeded += part.succeeded;
            }
        }
        return new Rates.Recent(
                over, attempts, succeeded, millis.getTotalCount(), percentile(millis, 50), percentile(millis, 95));
    }

    private static Optional<Duration> percentile(IntCountsHistogram millis, double percent) {
        return millis.getTotalCount() == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(millis.getValueAtPercentile(percent)));
    }
}
