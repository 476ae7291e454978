package fr.guichet.cli;

import fr.guichet.cli.settings.SettingsCheck;
import fr.guichet.collect.Adapters;
import fr.guichet.model.PlatformId;
import fr.guichet.spi.PlatformAdapter;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sets system properties for the application before it starts. */
final class Settings {

    /** The ordinal of the {@code application.properties} in the package. */
    private static final int PACKAGED = 250;

    /** More than that of system properties. */
    private static final int COMMAND_LINE = 500;

    private Settings() {}

    /**
     * The settings as the application will read them. Creates and sets nothing.
     *
     * @param given options of the command line, which win
     */
    static SmallRyeConfig read(Map<String, String> given) {
        return ConfigUtils.configBuilder()
                .withSources(new PropertiesConfigSource(given, "command line", COMMAND_LINE))
                .build();
    }

    /** Refuses names that do not exist and values that are out of range. */
    static void check(SmallRyeConfig config) throws CommandFailed {
        List<PlatformId> platforms =
                Adapters.load().list().stream().map(PlatformAdapter::id).toList();
        Optional<String> fault = new SettingsCheck(config, platforms).fault();
        if (fault.isPresent()) {
            throw new CommandFailed(ExitStatus.USAGE, fault.get());
        }
    }

    /** Those of a command's defaults that are set nowhere but in the package. */
    static Map<String, String> unset(SmallRyeConfig config, Map<String, ?> defaults) {
        Map<String, String> unset = new TreeMap<>();
        defaults.forEach((name, value) -> {
            ConfigValue set = config.getConfigValue(name);
            if (set.getRawValue() == null || set.getConfigSourceOrdinal() <= PACKAGED) {
                unset.put(name, value.toString());
            }
        });
        return unset;
    }

    static void set(String name, Object value) {
        System.setProperty(name, value.toString());
    }

    /** For a command that fetches once and exits: no HTTP, no collecting, only warnings in the log. */
    static void forSingleFetch() {
        set("quarkus.http.host-enabled", false);
        set("quarkus.management.host-enabled", false);
        set("guichet.registry.enabled", false);
        set("guichet.collect.enabled", false);
        set("quarkus.log.console.stderr", true);
        set("quarkus.log.level", "WARN");
    }

    /** Reads all platforms from this address. */
    static void baseUrl(URI address) {
        set("guichet.collect.base-url", address);
    }

    /** The simulated clock that the demo shares with its sandbox: starts now, runs at this speed. */
    static Instant sharedClock(double speed) {
        Instant now = Clock.systemUTC().instant();
        set("guichet.clock.start", now);
        set("guichet.clock.real-start", now);
        set("guichet.clock.speed", speed);
        return now;
    }
}
