package fr.guichet.directory.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which registry is loaded, and when. */
@ConfigMapping(prefix = "guichet.registry")
public interface RegistrySettings {

    /** Whether it is loaded at start and periodically. */
    @WithDefault("true")
    boolean enabled();

    /** A file's path or an address. */
    String location();

    /** A file's path or an address of the weekly statistics of doses and appointments; not read when it is not given. */
    Optional<String> bookings();

    /** Between two looks at the location, in real time. */
    @WithDefault("6h")
    Duration every();

    /** Whether a load that lost more than a fifth of its rows is welcome. */
    @WithDefault("false")
    boolean acceptShrink();

    /** Where the last accepted load is kept over restarts; nowhere when it is not given. */
    Optional<Path> data();
}
