package fr.guichet.cli;

import fr.guichet.collect.Adapters;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service on a sandbox of the platforms, which it starts and stops. */
@Command(
        name = "demo",
        description = "Runs everything on an embedded sandbox of the platforms.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final double REQUESTS_PER_SECOND = 50;
    private static final int CONCURRENCY = 16;

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Option(
            names = "--sandbox-port",
            paramLabel = "N",
            description = "Port of the sandbox; default ${DEFAULT-VALUE}",
            defaultValue = "8081")
    private int sandboxPort;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How much faster than real time the simulated clock runs; default ${DEFAULT-VALUE}",
            defaultValue = "1")
    private double speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the invented population; default ${DEFAULT-VALUE}",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Send typical requests for a few seconds, then stop; for the launcher")
    private boolean rehearse;

    @Override
    public Integer call() throws CommandFailed {
        if (!(speed > 0)) {
            throw new CommandFailed(ExitStatus.USAGE, "--speed must be more than 0");
        }
        options.apply(defaults());
        ServiceOptions.checkFree(sandboxPort);
        Instant start = Settings.sharedClock(speed);
        SandboxProcess sandbox = startSandbox(start);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        Settings.baseUrl(sandbox.address());
        Settings.set("guichet.web.simulated", true);
        String plays = "The sandbox plays the platforms at %s: %.0f requests per second to each, %d at a time."
                .formatted(sandbox.address(), REQUESTS_PER_SECOND, CONCURRENCY);
        Quarkus.run(rehearse ? Rehearsal.class : RunCommand.Serving.class, plays);
        return ExitStatus.OK;
    }

    /** Request budgets towards the sandbox, for every platform, and any free port for health and metrics. */
    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new HashMap<>(Map.of("quarkus.management.port", 0));
        Adapters.load().list().forEach(adapter -> {
            String prefix = "adapters." + adapter.id() + ".";
            defaults.put(prefix + "requests-per-second", REQUESTS_PER_SECOND);
            defaults.put(prefix + "concurrency", CONCURRENCY);
            defaults.put(prefix + "shortest-interval", "30s");
            defaults.put(prefix + "requests-per-day", 0);
            defaults.put(prefix + "pause-after-refusal", "15s");
            defaults.put(prefix + "breaker.delay", "5s");
        });
        return defaults;
    }

    private SandboxProcess startSandbox(Instant start) throws CommandFailed {
        SandboxProcess.Options sandbox = new SandboxProcess.Options(sandboxPort, seed, start, speed);
        if (options.registry != null) {
            return SandboxProcess.startOn(options.registry, sandbox);
        }
        try {
            Path invented = Files.createTempDirectory("guichet-demo-").resolve("centres.csv");
            invented.toFile().deleteOnExit();
            Settings.set("guichet.registry.location", invented);
            return SandboxProcess.startInventing(invented, sandbox);
        } catch (IOException e) {
            throw new CommandFailed(ExitStatus.FAILED, "no temporary directory: " + e.getMessage());
        }
    }
}
