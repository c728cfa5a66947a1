package gujeong.local.faults;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import gujeong.local.Failure;

/** Every way to break something that the suite knows. */
final class FaultCatalogue {

    static final List<FaultCase> ALL = Stream.of(
                    KillFaults.cases(),
                    NetworkFaults.cases(),
                    DiskFaults.cases(),
                    TopicFaults.cases(),
                    PoisonEventFaults.cases(),
                    ConcurrencyFaults.cases(),
                    LoadFaults.cases(),
                    AbusiveClients.cases(),
                    LargeImports.cases())
            .flatMap(Collection::stream)
            .toList();

    private FaultCatalogue() {}

    static List<FaultCase> quick() {
        return ALL.stream().filter(FaultCase::quick).toList();
    }

    static FaultCase named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no case " + name + "; there are "
                        + String.join(", ", ALL.stream().map(FaultCase::name).toList())));
    }
}
