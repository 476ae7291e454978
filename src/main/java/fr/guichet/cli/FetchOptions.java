package fr.guichet.cli;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that fetch from a platform. */
final class FetchOptions {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Read all of the platform's hosts from this address")
    @Nullable
    URI baseUrl;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "The current time, such as 2021-04-13T10:00:00Z; default now")
    @Nullable
    Instant at;

    @Option(names = "--json", description = "Print JSON")
    boolean json;

    /** Sets them as settings of the application. */
    void apply() throws CommandFailed {
        Settings.check(Settings.read(Map.of()));
        Settings.forSingleFetch();
        if (baseUrl != null) {
            if (baseUrl.getHost() == null
                    || baseUrl.getScheme() == null
                    || !baseUrl.getScheme().startsWith("http")) {
                throw new CommandFailed(ExitStatus.USAGE, "not an http address: " + baseUrl);
            }
            Settings.baseUrl(baseUrl);
        }
    }

    Clock clock() {
        return at == null ? Clock.systemUTC() : Clock.fixed(at, ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), PARIS);
    }
}
