package fr.guichet.sandbox;

import fr.guichet.sandbox.platform.SimulatedClock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a sandbox is started with.
 *
 * @param port 0 for any free one
 * @param registry the State's registry whose centres are played; without it, invented ones are
 * @param seed the same seed and the same registry play the same life
 * @param clock simulated time
 * @param writeRegistry where to write the registry of the invented centres
 */
public record SandboxOptions(
        int port, Optional<Path> registry, long seed, SimulatedClock clock, Optional<Path> writeRegistry) {

    /** Invented centres, seed 1, on any free port. */
    public static SandboxOptions at(SimulatedClock clock) {
        return new SandboxOptions(0, Optional.empty(), 1, clock, Optional.empty());
    }

    public SandboxOptions withRegistry(Path file) {
        return new SandboxOptions(port, Optional.of(file), seed, clock, writeRegistry);
    }

    public SandboxOptions withSeed(long other) {
        return new SandboxOptions(port, registry, other, clock, writeRegistry);
    }

    public SandboxOptions withPort(int other) {
        return new SandboxOptions(other, registry, seed, clock, writeRegistry);
    }

    public SandboxOptions withWriteRegistry(Path file) {
        return new SandboxOptions(port, registry, seed, clock, Optional.of(file));
    }
}
