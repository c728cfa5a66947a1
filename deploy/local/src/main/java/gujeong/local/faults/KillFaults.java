package gujeong.local.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import gujeong.faults.agent.FaultPoint;

import static java.time.Duration.ofSeconds;

/** kill -9: of any process at any moment, and of a service at the worst one. */
final class KillFaults {

    static final List<String> PROCESSES = Stream.concat(
                    Stream.of(FaultStack.applications()), Stream.of("kafka", "postgres"))
            .toList();

    private static final int AT_RANDOM = 8;

    private KillFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.quick("power-cut", "kill -9 of all processes at once", KillFaults::all),
                FaultCase.full("kill-each", "kill -9 of each process in turn", KillFaults::inTurn),
                FaultCase.full(
                        "kills-at-random",
                        "kill -9 of a process, eight times, two of them at once",
                        KillFaults::atRandom),
                FaultCase.full(
                        "killed-before-commit",
                        "kill -9 of a service: record and journal written, not committed",
                        faultStack -> at(faultStack, FaultPoint.BEFORE_COMMIT)),
                FaultCase.full(
                        "killed-after-commit",
                        "kill -9 of a service: committed, the answer not sent",
                        faultStack -> at(faultStack, FaultPoint.AFTER_COMMIT)),
                FaultCase.quick(
                        "killed-before-mark",
                        "kill -9 of a service: acknowledged by the broker, not marked",
                        faultStack -> at(faultStack, FaultPoint.AFTER_ACKNOWLEDGEMENT)),
                FaultCase.full(
                        "killed-before-ledger",
                        "kill -9 of the gateway: entries written, not committed",
                        faultStack -> at(faultStack, FaultPoint.BEFORE_LEDGER_COMMIT)),
                FaultCase.quick(
                        "killed-after-ledger",
                        "kill -9 of the gateway: ledger committed, offset not",
                        faultStack -> at(faultStack, FaultPoint.AFTER_LEDGER_COMMIT)));
    }

    private static void all(FaultStack faultStack) {
        PROCESSES.stream().parallel().forEach(faultStack::kill);
        faultStack.start("postgres", "kafka");
        faultStack.start(FaultStack.applications());
        faultStack.traffic.await(20, ofSeconds(60));
    }

    private static void inTurn(FaultStack faultStack) {
        for (String process : PROCESSES) {
            faultStack.kill(process);
            faultStack.start(process);
            faultStack.traffic.await(20, ofSeconds(60));
        }
    }

    private static void atRandom(FaultStack faultStack) {
        for (int i = 0; i < AT_RANDOM; i++) {
            String one = PROCESSES.get(faultStack.random.nextInt(PROCESSES.size()));
            String other = PROCESSES.get(faultStack.random.nextInt(PROCESSES.size()));
            faultStack.kill(one);
            if (i % 4 == 3) {
                faultStack.kill(other);
                // what needs an engine is not ready before the engine is
                faultStack.start("postgres", "kafka");
                faultStack.start(other);
            }
            faultStack.start(one);
            faultStack.traffic.await(1 + faultStack.random.nextInt(60), ofSeconds(60));
        }
    }

    /** Whichever service reaches that point first. */
    private static void at(FaultStack faultStack, FaultPoint point) {
        faultStack.points.arm(point);
        faultStack.points.awaitStruck(point);
        faultStack.await("the end of a process", () -> fallen(faultStack).isPresent());
        faultStack.start(fallen(faultStack).orElseThrow());
        faultStack.traffic.await(20, ofSeconds(60));
    }

    private static Optional<String> fallen(FaultStack faultStack) {
        return Stream.of(FaultStack.applications())
                .filter(process -> !faultStack.isRunning(process))
                .findFirst();
    }
}
