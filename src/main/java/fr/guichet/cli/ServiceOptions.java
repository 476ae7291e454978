package fr.guichet.cli;

import fr.guichet.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that {@code run} and {@code demo} share. */
final class ServiceOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the API and the pages; default ${DEFAULT-VALUE}",
            defaultValue = "8080")
    int port;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory, which survives restarts")
    @Nullable
    Path data;

    @Option(names = "--registry", paramLabel = "FILE", description = "The State's registry of centres, CSV or GeoJSON")
    @Nullable
    Path registry;

    @Option(names = "--accept-shrink", description = "Accept a registry that lost more than a fifth of its rows")
    boolean acceptShrink;

    /** Sets them as settings of the application. */
    void apply() throws CommandFailed {
        checkFree(port);
        if (data != null && EmbeddedStore.isInUse(data)) {
            throw new CommandFailed(
                    ExitStatus.FAILED, "the data directory " + data.toAbsolutePath() + " is in use by another process");
        }
        Settings.set("quarkus.http.port", port);
        Settings.set("guichet.registry.accept-shrink", acceptShrink);
        if (data != null) {
            Settings.set("guichet.registry.data", data.toAbsolutePath());
        }
        if (registry != null) {
            Settings.set("guichet.registry.location", readable(registry));
        }
    }

    static Path readable(Path file) throws CommandFailed {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailed(ExitStatus.USAGE, "no readable file " + file);
        }
        return file.toAbsolutePath();
    }

    static void checkFree(int port) throws CommandFailed {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
        } catch (IOException e) {
            throw new CommandFailed(ExitStatus.FAILED, "port " + port + " is taken; choose another one");
        }
    }
}
