package gujeong.local.faults;

import java.time.Duration;
import java.util.List;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

/** Engines that are there and do not answer: frozen, cut off, behind a line that swallows everything, or slow. */
final class Lines {

    private static final Duration LONG = ofSeconds(20);

    private Lines() {}

    static List<Case> cases() {
        return List.of(
                Case.full("kafka-frozen", "SIGSTOP of the broker; writes go on", arena -> {
                    arena.freeze("kafka");
                    withoutKafka(arena, LONG);
                    arena.thaw("kafka");
                }),
                Case.quick("kafka-cut", "the broker cannot be reached; writes go on", arena -> {
                    arena.toKafka.cut();
                    withoutKafka(arena, Duration.ZERO);
                    arena.toKafka.mend();
                }),
                Case.full("kafka-silent", "half-open: the broker is sent to and never answers", arena -> {
                    arena.toKafka.swallow();
                    withoutKafka(arena, LONG);
                    arena.toKafka.mend();
                }),
                Case.full("kafka-slow", "every answer of the broker is 300 ms late", arena -> {
                    arena.toKafka.slow(ofMillis(300));
                    withoutKafka(arena, LONG);
                    arena.toKafka.mend();
                }),
                Case.full("postgres-frozen", "SIGSTOP of the database and its processes", arena -> {
                    arena.freeze("postgres");
                    arena.lasting(LONG);
                    arena.thaw("postgres");
                    arena.traffic.await(20, ofSeconds(90));
                }),
                Case.full("postgres-cut", "the database cannot be reached", arena -> {
                    arena.toPostgres.cut();
                    arena.lasting(LONG);
                    arena.toPostgres.mend();
                    arena.traffic.await(20, ofSeconds(90));
                }),
                Case.full("postgres-silent", "half-open: the database is sent to and never answers", arena -> {
                    arena.toPostgres.swallow();
                    arena.lasting(LONG);
                    arena.toPostgres.mend();
                    arena.traffic.await(20, ofSeconds(90));
                }),
                Case.full("postgres-slow", "every answer of the database is 20 ms late", arena -> {
                    arena.toPostgres.slow(ofMillis(10));
                    arena.lasting(LONG);
                    arena.toPostgres.mend();
                    arena.traffic.await(20, ofSeconds(90));
                }));
    }

    /** Kafka away never stops a write, nor leaves one without an answer. */
    static void withoutKafka(Arena arena, Duration time) {
        long before = arena.ledger.tally().unknown();
        arena.lasting(time);
        arena.traffic.await(100, ofSeconds(60));
        long unanswered = arena.ledger.tally().unknown() - before;
        Broken.unless(unanswered == 0, unanswered + " writes were not answered while Kafka was away");
    }
}
