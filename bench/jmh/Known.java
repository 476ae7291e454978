package jmh;

import fr.guichet.snapshot.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import shared.SyntheticCentres;

/** Centres with twenty slots each, on a fixed clock. */
@State(Scope.Benchmark)
public class Known {

    public static final Instant NOW = Instant.parse("2021-04-13T10:00:00Z");

    @Param({"800", "2174", "15000"})
    public int centres;

    public Clock clock;
    public Snapshots snapshots;
    public SyntheticCentres synthetic;
    private long moment;

    @Setup(Level.Trial)
    public void fill() {
        clock = Clock.fixed(NOW, ZoneOffset.UTC);
        snapshots = new Snapshots(clock);
        synthetic = new SyntheticCentres(centres, 20, 1);
        synthetic.fill(snapshots, NOW);
    }

    /** Adds one answer of a platform, not yet published. */
    public void observe() {
        synthetic.observeOne(snapshots, NOW.plusMillis(moment++ % 1000));
    }
}
