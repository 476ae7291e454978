import fr.guichet.cli.GuichetMain;
import fr.guichet.snapshot.Snapshots;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import shared.Options;
import shared.SyntheticCentres;

/**
 * The packaged service with invented centres instead of a directory, and invented answers arriving at a steady rate. Started by AnswerLoad.
 *
 * <pre>
 * ./guichet bench AnswerServer [--centres 15000] [--slots 20] [--observations 500] [--port 18180] [--management-port 18181]
 * </pre>
 *
 * Reads and stores nothing. Prints "ready" once all centres have answers.
 */
public final class AnswerServer {

    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(10);

    private AnswerServer() {}

    public static void main(String[] args) {
        Options options = Options.of(
                args,
                "--centres", "15000",
                "--slots", "20",
                "--observations", "0",
                "--port", "18180",
                "--management-port", "18181");
        System.setProperty("guichet.registry.enabled", "false");
        System.setProperty("guichet.collect.enabled", "false");
        System.setProperty("quarkus.management.port", options.text("--management-port"));
        System.setProperty("quarkus.management.host", "127.0.0.1");
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("guichet.fair-use.burst", "1000000000");
        System.setProperty("guichet.fair-use.per-second", "1000000000");
        // A program started from source has its own class loader, which does not see the application's settings.
        Thread.currentThread().setContextClassLoader(GuichetMain.class.getClassLoader());
        SyntheticCentres centres =
                new SyntheticCentres(options.number("--centres"), options.number("--slots"), 1);
        Thread.ofPlatform().daemon().start(() -> feed(centres, options.number("--port"), options.number("--observations")));
        GuichetMain.main("run", "--port", options.text("--port"));
    }

    /** Waits until the service listens: beans are available only after it has read its settings. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void feed(SyntheticCentres centres, int port, int perSecond) {
        while (!answers(port)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Snapshots snapshots = Arc.container().instance(Snapshots.class).get();
        Clock clock = Clock.systemUTC();
        centres.fill(snapshots, clock.instant());
        System.out.println("ready");
        double due = 0;
        long next = System.nanoTime();
        while (perSecond > 0) {
            next += BETWEEN_BATCHES.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
            for (due += perSecond * BETWEEN_BATCHES.toMillis() / 1000.0; due >= 1; due--) {
                centres.observeOne(snapshots, clock.instant());
            }
        }
    }
}
