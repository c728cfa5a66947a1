package gujeong.local.faults;

import java.util.List;
import java.util.function.BooleanSupplier;

import static java.time.Duration.ofSeconds;

/** A full disk: engines that run and cannot keep what they are given. */
final class Disks {

    private Disks() {}

    static List<Case> cases() {
        return List.of(
                Case.privileged(
                        "postgres-disk-full", "the database's disk is full; then there is room again", arena -> {
                            long before = arena.ledger.tally().unknown();
                            full(arena, "postgres", () -> arena.ledger.tally().unknown() - before >= 20);
                        }),
                Case.privileged(
                        "kafka-disk-full",
                        "the broker's disk is full; writes go on; then there is room again",
                        arena -> full(arena, "kafka", () -> !arena.isRunning("kafka"))));
    }

    private static void full(Arena arena, String engine, BooleanSupplier noticed) {
        arena.toASmallDisk(engine);
        arena.traffic.await(20, ofSeconds(60));
        arena.smallDisk().fill();
        arena.await(engine + " to notice that its disk is full", noticed);
        if (engine.equals("kafka")) {
            arena.traffic.await(100, ofSeconds(60));
        }
        arena.smallDisk().empty();
        arena.start(engine);
        arena.traffic.await(20, ofSeconds(90));
    }
}
