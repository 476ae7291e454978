package fr.guichet.sandbox;

import fr.guichet.sandbox.platform.SimulatedClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a sandbox from the command line. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A stand-in of the booking platforms, on the loopback interface.")
public final class SandboxMain implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8081",
            description = "0 for any free one; ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description = "the State's registry, CSV or GeoJSON; else invented")
    private @Nullable Path registry;

    @Option(
            names = "--write-registry",
            paramLabel = "FILE",
            description = "where to write the invented registry as CSV")
    private @Nullable Path writeRegistry;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "same seed, same life; ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--clock-start", paramLabel = "INSTANT", description = "simulated time at the start; now")
    private @Nullable Instant clockStart;

    @Option(names = "--clock-real", paramLabel = "INSTANT", description = "the real time that corresponds to it; now")
    private @Nullable Instant clockReal;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "simulated seconds a second; ${DEFAULT-VALUE}")
    private double speed;

    @Option(names = "--stay-with-parent", description = "end when the standard input does")
    private boolean stayWithParent;

    public static void main(String[] args) {
        // Netty's use of what the JVM is about to withdraw would print warnings beside the one line we promise.
        System.setProperty("io.netty.noUnsafe", "true");
        CommandLine command = new CommandLine(new SandboxMain());
        command.registerConverter(Instant.class, Instant::parse);
        int status = command.execute(args);
        if (status != 0 || command.isUsageHelpRequested() || command.isVersionHelpRequested()) {
            System.exit(status);
        }
    }

    /** Leaves the sandbox running when all is well. */
    @Override
    public Integer call() {
        if (registry != null && !Files.isReadable(registry)) {
            return failed("no readable registry file: " + registry);
        }
        if (registry != null && writeRegistry != null) {
            return failed("--write-registry writes invented centres, so it cannot go with --registry");
        }
        try {
            @SuppressWarnings("resource") // lives as long as the process
            Sandbox sandbox = Sandbox.start(options());
            System.out.println("sandbox listening on " + sandbox.address());
            System.out.flush();
        } catch (FileSystemException e) {
            return failed("cannot read or write " + e.getFile());
        } catch (IOException e) {
            return failed(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        if (stayWithParent) {
            Thread.ofPlatform().name("stays-with-parent").start(SandboxMain::endWithInput);
        }
        return 0;
    }

    private SandboxOptions options() {
        Instant now = Instant.now();
        SimulatedClock clock = new SimulatedClock(
                clockStart == null ? now : clockStart,
                clockReal == null ? now : clockReal,
                speed,
                InstantSource.system());
        return new SandboxOptions(port, Optional.ofNullable(registry), seed, clock, Optional.ofNullable(writeRegistry));
    }

    private static void endWithInput() {
        InputStream in = System.in;
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("sandbox: standard input lost, ending");
        }
        System.exit(0);
    }

    private static int failed(String why) {
        System.err.println("sandbox: " + why);
        return 1;
    }
}
