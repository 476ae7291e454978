package fr.guichet.directory.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which registry is loaded and when. */
@ConfigMapping(prefix = "guichet.registry")
public interface RegistrySettings {

    /** Whether it is loaded at start and periodically. */
    @WithDefault("true")
    boolean enabled();

    /** A file's path or an address. */
    String location();

    /** A file's path or an address of the weekly statistics of doses and appointments; not read when absent. */
    Optional<String> bookings();

    /** The interval between loads, in real time. */
    @WithDefault("6h")
    Duration every();

    /** Whether a load that lost more than a fifth of its rows is accepted. */
    @WithDefault("false")
    boolean acceptShrink();

    /** The data directory; nothing survives a restart without it. */
    Optional<Path> data();
}
