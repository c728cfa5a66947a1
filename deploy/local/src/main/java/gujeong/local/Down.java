package gujeong.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", description = "Stops everything; all data stays.")
final class Down implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = Installation.fromEnvironment();
        Progress progress = new Progress(spec.commandLine().getOut());
        Stack stack = new Stack(installation);
        new State(installation.home()).change(() -> {
            // first, or it would start again what is being stopped
            new SupervisorProcess(installation).stop();
            if (stack.isStopped()) {
                progress.say("Gujeong is not running.");
            }
            stack.stop(progress);
        });
        return 0;
    }
}
