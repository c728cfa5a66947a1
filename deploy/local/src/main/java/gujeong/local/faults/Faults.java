package gujeong.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import gujeong.local.Installation;
import gujeong.local.Progress;

@Command(
        name = "faults",
        description = "Breaks a separate stack in many ways while it is written to, and checks the guarantees.")
public final class Faults implements Callable<Integer> {

    @Option(names = "--all", description = "All faults and the mutation check, not only the quick selection.")
    private boolean all;

    @Option(names = "--seed", split = ",", defaultValue = "1", description = "The random seed; or several.")
    private List<Long> seeds;

    @Option(names = "--only", split = ",", paramLabel = "CASE", description = "Only these cases.")
    private List<String> only;

    @Option(names = "--mutations", description = "Only the mutation check: is each of them caught?")
    private boolean onlyMutations;

    @Option(names = "--list", description = "Lists the cases and runs none.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Progress progress = new Progress(spec.commandLine().getOut());
        List<FaultCase> cases = new ArrayList<>(cases());
        if (!SmallDisk.canBeMounted() && cases.removeIf(FaultCase::privileged)) {
            progress.say("Left out: what only root can play, a full disk");
        }
        List<Mutation> mutations = (all && only == null) || onlyMutations ? List.of(Mutation.values()) : List.of();
        if (list) {
            cases.forEach(each -> progress.say("  " + each.name() + ": " + each.breaks()));
            return 0;
        }
        List<Verdict> verdicts = new ArrayList<>();
        try (Suite suite = new Suite(Installation.fromEnvironment().repository())) {
            progress.say("Starting a stack; whatever is written is checked after each case");
            for (long seed : seeds) {
                cases.forEach(each -> tell(suite.play(each, seed), verdicts, progress));
                mutations.forEach(each -> tell(suite.play(each, seed), verdicts, progress));
            }
        }
        long broken = verdicts.stream().filter(each -> !each.holds()).count();
        progress.say("\n" + Verdict.table(verdicts) + "\n\n"
                + (broken == 0 ? "Everything promised holds." : broken + " of " + verdicts.size() + " are broken."));
        return broken == 0 ? 0 : 1;
    }

    private List<FaultCase> cases() {
        if (only != null) {
            return only.stream().map(FaultCatalogue::named).toList();
        }
        if (onlyMutations) {
            return List.of();
        }
        return all ? FaultCatalogue.ALL : FaultCatalogue.quick();
    }

    private static void tell(Verdict verdict, List<Verdict> verdicts, Progress progress) {
        progress.say(verdict.lines());
        verdicts.add(verdict);
    }
}
