package gujeong.local.faults;

import java.time.Duration;
import java.util.List;

import static java.time.Duration.ofSeconds;

/** A full disk: engines that run and cannot store what they are given. */
final class Disks {

    private Disks() {}

    static List<Case> cases() {
        return List.of(
                Case.privileged(
                        "postgres-disk-full",
                        "the database's disk is full; then there is room again",
                        arena -> full(arena, "postgres", () -> {
                            long before = arena.ledger.tally().unknown();
                            arena.await(
                                    "writes without an answer",
                                    () -> arena.ledger.tally().unknown() - before >= 20);
                        })),
                Case.privileged(
                        "kafka-disk-full",
                        "the broker's disk is full; writes go on; then there is room again",
                        arena -> full(arena, "kafka", () -> {
                            arena.await("the end of the broker", () -> !arena.isRunning("kafka"));
                            Lines.withoutKafka(arena, Duration.ZERO);
                        })));
    }

    /** @param meanwhile comes to its end when the full disk has been noticed */
    private static void full(Arena arena, String engine, Runnable meanwhile) {
        arena.toASmallDisk(engine);
        arena.traffic.await(20, ofSeconds(60));
        arena.smallDisk().fill();
        meanwhile.run();
        arena.smallDisk().empty();
        arena.start(engine);
        arena.traffic.await(20, ofSeconds(90));
    }
}
