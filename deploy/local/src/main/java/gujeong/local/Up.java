package gujeong.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Starts everything, loads the example on the first start, and stays until Ctrl-C stops it all.")
final class Up implements Callable<Integer> {

    @Option(names = "--fresh", description = "Forget all data, keys and logs first.")
    private boolean fresh;

    @Option(names = "--detach", description = "Return when everything is ready; `down` stops it.")
    private boolean detach;

    @Option(names = "--empty", description = "Do not load the example, neither now nor on later starts.")
    private boolean empty;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Installation installation = Installation.fromEnvironment();
        Progress progress = new Progress(spec.commandLine().getOut());
        State state = new State(installation.home());
        Stack stack = new Stack(installation);
        Supervisor watch = new Supervisor(installation, stack, progress);
        SupervisorProcess watcher = new SupervisorProcess(installation);
        Welcome welcome = new Welcome(installation, progress);

        if (!fresh && stack.isReady()) {
            progress.say("Gujeong is already up.");
            tellOutdated(stack, progress);
            state.change(() -> haveWatched(watcher, progress));
            welcome.addresses();
            return 0;
        }
        state.change(() -> {
            if (fresh || !detach) {
                watcher.stop();
            }
            if (fresh) {
                stack.stop(progress);
                state.wipe();
            }
            stack.check();
            state.rememberPortOffset(installation.portOffset());
            if (!detach) {
                watch.stopAllOnExit();
            }
            stack.start(progress);
            if (!state.isSettled()) {
                settle(installation, state, progress);
            }
            if (detach) {
                watcher.ensure();
            }
        });
        welcome.budget();
        welcome.addresses();
        if (!detach) {
            progress.say("\nCtrl-C stops everything.");
            watch.follow();
        }
        return 0;
    }

    private static void haveWatched(SupervisorProcess watcher, Progress progress) {
        if (watcher.ensure()) {
            progress.say("  Nobody watched it; from now on what dies is started again.");
        }
    }

    private void settle(Installation installation, State state, Progress progress) {
        if (empty) {
            state.settle("nothing");
            return;
        }
        progress.say("Loading the example");
        new Example(installation, progress).load();
        state.settle("the example");
    }

    private static void tellOutdated(Stack stack, Progress progress) {
        stack.outdated()
                .forEach(service -> progress.say(
                        "  " + service + " runs an older build: ./deploy/gujeong down, then up, starts the new one"));
    }
}
