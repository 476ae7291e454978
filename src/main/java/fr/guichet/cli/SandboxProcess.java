package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sandbox, in a process of its own that never outlives this one: it ends when its standard input does. */
final class SandboxProcess implements AutoCloseable {

    /** Where its jar is; the launcher says. */
    private static final String JAR = "guichet.sandbox.jar";

    private static final String READY = "sandbox listening on ";
    private static final long SECONDS_TO_END = 2;

    private final Process process;
    private final URI address;

    /**
     * @param port to listen on
     * @param seed of its population
     * @param start what its clock shows at that same real instant
     * @param speed of its clock
     */
    record Options(int port, long seed, Instant start, double speed) {}

    private SandboxProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Plays the centres of a registry. */
    static SandboxProcess startOn(Path registry, Options options) throws CommandFailed {
        return start(options, "--registry", registry.toAbsolutePath().toString());
    }

    /** Plays centres of its own, and writes the registry that speaks of them. */
    static SandboxProcess startInventing(Path registry, Options options) throws CommandFailed {
        return start(options, "--write-registry", registry.toString());
    }

    private static SandboxProcess start(Options options, String... population) throws CommandFailed {
        String jar = System.getProperty(JAR);
        if (jar == null) {
            throw new CommandFailed(
                    ExitStatus.FAILED, "the demo is started by the launcher ./guichet, which knows its sandbox");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar,
                "--stay-with-parent",
                "--port",
                Integer.toString(options.port()),
                "--seed",
                Long.toString(options.seed()),
                "--clock-start",
                options.start().toString(),
                "--clock-real",
                options.start().toString(),
                "--speed",
                Double.toString(options.speed())));
        command.addAll(List.of(population));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new SandboxProcess(process, address(process));
        } catch (IOException e) {
            throw new CommandFailed(ExitStatus.FAILED, "the sandbox would not start: " + e.getMessage());
        }
    }

    private static URI address(Process process) throws IOException, CommandFailed {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()).strip());
            }
        }
        throw new CommandFailed(ExitStatus.FAILED, "the sandbox ended before it was ready");
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
