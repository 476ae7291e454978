package fr.guichet.cli;

import fr.guichet.store.embedded.EmbeddedStore;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code run} and {@code demo} share. */
final class ServiceOptions {

    static final String DATA = "guichet.registry.data";
    private static final String PORT = "quarkus.http.port";
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "Port of the API and the pages; default 8080")
    @Nullable
    Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory, which survives restarts")
    @Nullable
    Path data;

    @Option(names = "--registry", paramLabel = "FILE", description = "The State's registry of centres, CSV or GeoJSON")
    @Nullable
    Path registry;

    @Option(
            names = "--accept-shrink",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Accept a registry that lost more than a fifth of its rows")
    @Nullable
    Boolean acceptShrink;

    /** The options that were given, as settings of the application. */
    Map<String, String> given() throws CommandFailed {
        Map<String, String> given = new LinkedHashMap<>();
        if (port != null) {
            given.put(PORT, port.toString());
        }
        if (acceptShrink != null) {
            given.put("guichet.registry.accept-shrink", acceptShrink.toString());
        }
        if (data != null) {
            given.put(DATA, data.toAbsolutePath().toString());
        }
        if (registry != null) {
            given.put("guichet.registry.location", readable(registry).toString());
        }
        return given;
    }

    /**
     * Sets the options that were given, and the command's defaults where nothing else is set.
     *
     * @param defaults by name of the setting
     */
    void apply(Map<String, ?> defaults) throws CommandFailed {
        Map<String, String> given = given();
        SmallRyeConfig config = Settings.read(given);
        Settings.check(config);
        Map<String, String> unset = Settings.unset(config, defaults);
        checkFree(config.getValue(PORT, Integer.class));
        Optional<Path> directory =
                Optional.ofNullable(unset.get(DATA)).map(Path::of).or(() -> config.getOptionalValue(DATA, Path.class));
        if (directory.filter(EmbeddedStore::isInUse).isPresent()) {
            throw new CommandFailed(
                    ExitStatus.FAILED,
                    "the data directory " + directory.get().toAbsolutePath() + " is in use by another process");
        }
        given.forEach(Settings::set);
        unset.forEach(Settings::set);
    }

    static Path readable(Path file) throws CommandFailed {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailed(ExitStatus.USAGE, "no readable file " + file);
        }
        return file.toAbsolutePath();
    }

    static void checkFree(int port) throws CommandFailed {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailed(ExitStatus.USAGE, "port " + port + " must be from 0 to " + LAST_PORT);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
        } catch (IOException e) {
            throw new CommandFailed(ExitStatus.FAILED, "port " + port + " is taken; choose another one");
        }
    }
}
