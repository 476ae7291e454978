package shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code wrk} and reads its output. */
public final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern P999 = Pattern.compile("p999 ([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /**
     * The result of a run.
     *
     * @param requests how many were answered
     * @param perSecond how many each second
     * @param p99 milliseconds
     * @param p999 milliseconds
     * @param bad how many answers were no success
     */
    public record Run(long requests, double perSecond, double p99, double p999, long bad) {}

    private Wrk() {}

    /** Whether it is installed. */
    public static boolean isThere(String command) {
        try {
            Process process = new ProcessBuilder(command, "-v").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * One run.
     *
     * @param script in Lua; writes "p999 N" when it is done
     * @param header besides Accept-Encoding; possibly empty
     */
    public static Run run(String url, int connections, int seconds, Path script, String header)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-H", "Accept-Encoding: gzip", "-s", script.toString()));
        if (!header.isEmpty()) {
            command.addAll(List.of("-H", header));
        }
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk said: " + said);
        }
        return new Run(
                Long.parseLong(found(TOTAL, said, "0")),
                Double.parseDouble(found(RATE, said, "0")),
                milliseconds(said),
                Double.parseDouble(found(P999, said, "0")),
                Long.parseLong(found(BAD, said, "0")));
    }

    private static double milliseconds(String said) {
        Matcher p99 = P99.matcher(said);
        if (!p99.find()) {
            return 0;
        }
        double value = Double.parseDouble(p99.group(1));
        return switch (p99.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }

    private static String found(Pattern pattern, String said, String otherwise) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
