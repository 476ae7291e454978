package fr.guichet.cli;

import fr.guichet.collect.Adapters;
import fr.guichet.directory.registry.LinkReader;
import fr.guichet.model.Window;
import fr.guichet.spi.AvailabilitySource;
import fr.guichet.spi.CentreRef;
import io.quarkus.runtime.Quarkus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches one booking link once and prints everything about it. */
@Command(
        name = "ask",
        description = "Fetches one booking link and prints the result.",
        footer = {
            "",
            "Exit status: 0 answered or gone, 2 no adapter recognises the link,",
            "3 refused, unreachable or unreadable.",
            "",
            "To fetch from the demo's sandbox (quote a link that has & or ?):",
            "  ./guichet ask LINK --base-url http://localhost:8081"
        },
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LINK", description = "A booking link, as people type it")
    String link = "";

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of the window; default: the day of --at, in Paris")
    @Nullable
    LocalDate from;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days, 1 to 60; default ${DEFAULT-VALUE}",
            defaultValue = "28")
    int days;

    @Mixin
    final FetchOptions options = new FetchOptions();

    /** Parses the same command line again, inside the application. */
    static AskCommand parse(String... args) {
        AskCommand command = new AskCommand();
        new CommandLine(command).parseArgs(args);
        return command;
    }

    @Override
    public Integer call() throws CommandFailed {
        if (days < 1 || days > Window.MOST_DAYS) {
            throw new CommandFailed(ExitStatus.USAGE, "--days is 1 to " + Window.MOST_DAYS);
        }
        checkRecognised();
        options.apply();
        Quarkus.run(FetchRunner.class, arguments());
        return ExitStatus.OK;
    }

    private void checkRecognised() throws CommandFailed {
        Adapters adapters = Adapters.load();
        CentreRef ref = new LinkReader(adapters.list())
                .recognise(link)
                .orElseThrow(() -> new CommandFailed(ExitStatus.USAGE, "no adapter recognises this link: " + link));
        boolean hasAvailability = adapters.find(ref.platform())
                .filter(AvailabilitySource.class::isInstance)
                .isPresent();
        if (!hasAvailability) {
            throw new CommandFailed(ExitStatus.USAGE, ref.platform() + " has no availability to fetch: " + ref.link());
        }
    }

    Window window() {
        return new Window(from == null ? options.today() : from, days);
    }

    private String[] arguments() {
        List<String> args = new ArrayList<>();
        args.add("--days=" + days);
        args.add("--from=" + window().from());
        if (options.at != null) {
            args.add("--at=" + options.at);
        }
        if (options.json) {
            args.add("--json");
        }
        args.add("--");
        args.add(link);
        return args.toArray(String[]::new);
    }
}
