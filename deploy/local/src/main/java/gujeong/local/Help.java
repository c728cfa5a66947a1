package gujeong.local;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The library's own has an option -h, which every command here inherits already. */
@Command(name = "help", helpCommand = true, description = "Lists the commands, or the options of one.")
final class Help implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to describe.")
    private String command;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine asked = command == null ? all : all.getSubcommands().get(command);
        if (asked == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no command " + command + "; there are "
                            + String.join(", ", all.getSubcommands().keySet()));
        }
        asked.usage(spec.commandLine().getOut());
        return 0;
    }
}
