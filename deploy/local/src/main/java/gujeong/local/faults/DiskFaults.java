package gujeong.local.faults;

import java.time.Duration;
import java.util.List;

import static java.time.Duration.ofSeconds;

/** A full disk: engines that run and cannot store what they are given. */
final class DiskFaults {

    private DiskFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.privileged(
                        "postgres-disk-full",
                        "the database's disk is full; then there is room again",
                        faultStack -> full(faultStack, "postgres", () -> {
                            long before = faultStack.ledger.tally().unknown();
                            faultStack.await(
                                    "writes without an answer",
                                    () -> faultStack.ledger.tally().unknown() - before >= 20);
                        })),
                FaultCase.privileged(
                        "kafka-disk-full",
                        "the broker's disk is full; writes go on; then there is room again",
                        faultStack -> full(faultStack, "kafka", () -> {
                            faultStack.await("the end of the broker", () -> !faultStack.isRunning("kafka"));
                            NetworkFaults.withoutKafka(faultStack, Duration.ZERO);
                        })));
    }

    /** @param meanwhile comes to its end when the full disk has been noticed */
    private static void full(FaultStack faultStack, String engine, Runnable meanwhile) {
        faultStack.toASmallDisk(engine);
        faultStack.traffic.await(20, ofSeconds(60));
        faultStack.smallDisk().fill();
        meanwhile.run();
        faultStack.smallDisk().empty();
        faultStack.start(engine);
        faultStack.traffic.await(20, ofSeconds(90));
    }
}
