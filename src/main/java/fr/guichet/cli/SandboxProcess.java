package fr.guichet.cli;

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

/** The sandbox in a process of its own. It ends with this one, because its standard input does. */
final class SandboxProcess implements AutoCloseable {

    /** The path of its jar, set by the launcher. */
    private static final String JAR = "guichet.sandbox.jar";

    private static final String READY = "sandbox listening on ";
    private static final long SECONDS_TO_END = 2;

    private final Process process;
    private final URI address;

    /**
     * @param port to listen on
     * @param seed of its population
     * @param start the simulated and the real time at which its clock starts
     * @param speed of its clock
     */
    record Options(int port, long seed, Instant start, double speed) {}

    private SandboxProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Plays the centres of a registry file. */
    static SandboxProcess startOn(Path registry, Options options) throws CommandFailed {
        return start(options, "--registry", registry.toAbsolutePath().toString());
    }

    /** Invents centres and writes their registry file. */
    static SandboxProcess startInventing(Path registry, Options options) throws CommandFailed {
        return start(options, "--write-registry", registry.toString());
    }

    private static SandboxProcess start(Options options, String... population) throws CommandFailed {
        String jar = System.getProperty(JAR);
        if (jar == null) {
            throw new CommandFailed(ExitStatus.FAILED, "start the demo with the launcher ./guichet, which sets " + JAR);
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
            throw new CommandFailed(ExitStatus.FAILED, "the sandbox did not start: " + e.getMessage());
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
