package gujeong.local.faults;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import gujeong.local.Failure;

/** Every way to break something that the suite knows. */
final class Cases {

    static final List<Case> ALL = Stream.of(
                    Kills.cases(),
                    Lines.cases(),
                    Disks.cases(),
                    Topics.cases(),
                    Poisons.cases(),
                    Crowds.cases(),
                    Loads.cases(),
                    RudeCallers.cases(),
                    LargeImports.cases())
            .flatMap(Collection::stream)
            .toList();

    private Cases() {}

    static List<Case> quick() {
        return ALL.stream().filter(Case::quick).toList();
    }

    static Case named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no case " + name + "; there are "
                        + String.join(", ", ALL.stream().map(Case::name).toList())));
    }
}
