package fr.guichet.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point. Each command decides whether it starts the application. */
@QuarkusMain
@Command(
        name = "guichet",
        description = "One counter for every vaccination-booking platform in France.",
        mixinStandardHelpOptions = true,
        version = "Guichet 0.1.0",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            RegistryCommand.class,
            AskCommand.class,
            CatalogueCommand.class,
            GazetteerCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class GuichetMain {

    private GuichetMain() {}

    /** Without arguments it runs the service. */
    public static void main(String... args) {
        String[] command = args.length == 0 ? new String[] {"run"} : args;
        System.exit(new CommandLine(new GuichetMain())
                .setExecutionExceptionHandler(GuichetMain::failed)
                .setParameterExceptionHandler(GuichetMain::invalid)
                .execute(command));
    }

    /** One line and a pointer to the help. */
    private static int invalid(CommandLine.ParameterException failure, String... args) {
        CommandLine command = failure.getCommandLine();
        String help = "./" + command.getCommandSpec().qualifiedName() + " --help";
        command.getErr()
                .println("guichet: "
                        + String.valueOf(failure.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("") + " (see " + help + ")");
        return ExitStatus.USAGE;
    }

    /** A {@link CommandFailed} is one line, everything else a stack trace. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailed failed) {
            command.getErr().println("guichet: " + failed.getMessage());
            return failed.exitStatus();
        }
        throw failure;
    }
}
