package gujeong.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "load", description = "Sends the example data through the API; what was sent before is not sent twice.")
final class Load implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        new Example(
                        Installation.fromEnvironment(),
                        new Progress(spec.commandLine().getOut()))
                .load();
        return 0;
    }
}
