package jmh;

import fr.guichet.snapshot.Snapshot;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of a publication. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Publish {

    /** One listing's answer, drawn at random and published. */
    @Benchmark
    public Snapshot oneChange(Known known) {
        known.observe();
        known.snapshots.publish();
        return known.snapshots.current();
    }

    /** The answers of ten seconds at 500 per second. */
    @Benchmark
    public Snapshot fiveThousandChanges(Known known) {
        for (int i = 0; i < 5_000; i++) {
            known.observe();
        }
        known.snapshots.publish();
        return known.snapshots.current();
    }
}
