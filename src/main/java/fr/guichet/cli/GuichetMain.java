package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where everything begins. A command decides for itself whether it needs the application around it. */
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

    /** Without a command it runs the service. */
    public static void main(String... args) {
        String[] command = args.length == 0 ? new String[] {"run"} : args;
        System.exit(new CommandLine(new GuichetMain())
                .setExecutionExceptionHandler(GuichetMain::told)
                .setParameterExceptionHandler(GuichetMain::misread)
                .execute(command));
    }

    /** One line, and where to read on. */
    private static int misread(CommandLine.ParameterException failure, String... args) {
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

    /** What the user can mend is one line, not a stack trace. */
    private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailed told) {
            command.getErr().println("guichet: " + told.getMessage());
            return told.exitStatus();
        }
        throw failure;
    }
}
