package fr.guichet.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.Optional;

/** Which time it is. Without any of these, the real one. */
@ConfigMapping(prefix = "guichet.clock")
public interface ClockSettings {

    /** What the clock shows at {@link #realStart}. */
    Optional<Instant> start();

    /** The real instant that {@link #start} stands for; the start of the process when it is not given. */
    Optional<Instant> realStart();

    /** How much faster than real time it runs. */
    @WithDefault("1")
    double speed();
}
