package fr.guichet.endtoend;

import fr.guichet.sandbox.Sandbox;
import fr.guichet.sandbox.SandboxOptions;
import fr.guichet.sandbox.platform.SimulatedClock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts a sandbox with a stopped clock, and points the application at it and at its registry. */
public final class OnSandbox implements QuarkusTestResourceLifecycleManager {

    private static volatile @Nullable Sandbox running;

    /** The sandbox of the running test. */
    static Sandbox sandbox() {
        Sandbox sandbox = running;
        if (sandbox == null) {
            throw new IllegalStateException("no test is running on a sandbox");
        }
        return sandbox;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path registry = Files.createTempDirectory("guichet-test-").resolve("centres.csv");
            Sandbox sandbox = Sandbox.start(SandboxOptions.at(SimulatedClock.stoppedAt(HandMovedTime.START))
                    .withPort(0)
                    .withWriteRegistry(registry));
            running = sandbox;
            return Map.of(
                    "guichet.registry.enabled",
                    "true",
                    "guichet.registry.location",
                    registry.toString(),
                    "guichet.registry.bookings",
                    bookings(registry).toString(),
                    "guichet.collect.base-url",
                    sandbox.address().toString(),
                    "adapters.doctolib.requests-per-second",
                    "2000",
                    "adapters.doctolib.concurrency",
                    "16",
                    "adapters.maiia.requests-per-second",
                    "2000",
                    "adapters.maiia.concurrency",
                    "16",
                    "adapters.keldoc.requests-per-second",
                    "2000",
                    "adapters.keldoc.concurrency",
                    "16");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path bookings(Path besideRegistry) throws IOException {
        return Files.writeString(besideRegistry.resolveSibling("bookings.csv"), """
                id_centre,date_debut_semaine,code_departement,nom_centre,doses_allouees,rdv_pris
                1,2021-04-12,2A,Salle des Essais,1170,1053
                """);
    }

    @Override
    public void stop() {
        sandbox().close();
        running = null;
    }
}
