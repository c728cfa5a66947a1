package gujeong.local.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import gujeong.faults.agent.Point;

import static java.time.Duration.ofSeconds;

/** kill -9: of any process at any moment, and of a service at the worst one. */
final class Kills {

    static final List<String> PROCESSES = Stream.concat(Stream.of(Arena.applications()), Stream.of("kafka", "postgres"))
            .toList();

    private static final int AT_RANDOM = 8;

    private Kills() {}

    static List<Case> cases() {
        return List.of(
                Case.quick("power-cut", "kill -9 of all processes at once", Kills::all),
                Case.full("kill-each", "kill -9 of each process in turn", Kills::inTurn),
                Case.full("kills-at-random", "kill -9 of a process, eight times, two of them at once", Kills::atRandom),
                Case.full(
                        "killed-before-commit",
                        "kill -9 of a service: record and journal written, not committed",
                        arena -> at(arena, Point.BEFORE_COMMIT)),
                Case.full(
                        "killed-after-commit",
                        "kill -9 of a service: committed, the answer not sent",
                        arena -> at(arena, Point.AFTER_COMMIT)),
                Case.quick(
                        "killed-before-mark",
                        "kill -9 of a service: acknowledged by the broker, not marked",
                        arena -> at(arena, Point.AFTER_ACKNOWLEDGEMENT)),
                Case.full(
                        "killed-before-ledger",
                        "kill -9 of the gateway: entries written, not committed",
                        arena -> at(arena, Point.BEFORE_LEDGER_COMMIT)),
                Case.quick(
                        "killed-after-ledger",
                        "kill -9 of the gateway: ledger committed, offset not",
                        arena -> at(arena, Point.AFTER_LEDGER_COMMIT)));
    }

    private static void all(Arena arena) {
        PROCESSES.stream().parallel().forEach(arena::kill);
        arena.start("postgres", "kafka");
        arena.start(Arena.applications());
        arena.traffic.await(20, ofSeconds(60));
    }

    private static void inTurn(Arena arena) {
        for (String process : PROCESSES) {
            arena.kill(process);
            arena.start(process);
            arena.traffic.await(20, ofSeconds(60));
        }
    }

    private static void atRandom(Arena arena) {
        for (int i = 0; i < AT_RANDOM; i++) {
            String one = PROCESSES.get(arena.dice.nextInt(PROCESSES.size()));
            String other = PROCESSES.get(arena.dice.nextInt(PROCESSES.size()));
            arena.kill(one);
            if (i % 4 == 3) {
                arena.kill(other);
                // what needs an engine is not ready before the engine is
                arena.start("postgres", "kafka");
                arena.start(other);
            }
            arena.start(one);
            arena.traffic.await(1 + arena.dice.nextInt(60), ofSeconds(60));
        }
    }

    /** Whichever service reaches that point first. */
    private static void at(Arena arena, Point point) {
        arena.points.arm(point);
        arena.points.awaitStruck(point);
        arena.await("the end of a process", () -> fallen(arena).isPresent());
        arena.start(fallen(arena).orElseThrow());
        arena.traffic.await(20, ofSeconds(60));
    }

    private static Optional<String> fallen(Arena arena) {
        return Stream.of(Arena.applications())
                .filter(process -> !arena.isRunning(process))
                .findFirst();
    }
}
