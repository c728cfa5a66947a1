package gujeong.local.faults;

import java.time.Duration;
import java.util.List;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

/** Engines that are there and do not answer: frozen, cut off, behind a line that swallows everything, or slow. */
final class NetworkFaults {

    private static final Duration LONG = ofSeconds(20);

    private NetworkFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.full("kafka-frozen", "SIGSTOP of the broker; writes go on", faultStack -> {
                    faultStack.freeze("kafka");
                    withoutKafka(faultStack, LONG);
                    faultStack.thaw("kafka");
                }),
                FaultCase.quick("kafka-cut", "the broker cannot be reached; writes go on", faultStack -> {
                    faultStack.toKafka.cut();
                    withoutKafka(faultStack, Duration.ZERO);
                    faultStack.toKafka.mend();
                }),
                FaultCase.full("kafka-silent", "half-open: the broker is sent to and never answers", faultStack -> {
                    faultStack.toKafka.swallow();
                    withoutKafka(faultStack, LONG);
                    faultStack.toKafka.mend();
                }),
                FaultCase.full("kafka-slow", "every answer of the broker is 300 ms late", faultStack -> {
                    faultStack.toKafka.slow(ofMillis(300));
                    withoutKafka(faultStack, LONG);
                    faultStack.toKafka.mend();
                }),
                FaultCase.full("postgres-frozen", "SIGSTOP of the database and its processes", faultStack -> {
                    faultStack.freeze("postgres");
                    faultStack.lasting(LONG);
                    faultStack.thaw("postgres");
                    faultStack.traffic.await(20, ofSeconds(90));
                }),
                FaultCase.full("postgres-cut", "the database cannot be reached", faultStack -> {
                    faultStack.toPostgres.cut();
                    faultStack.lasting(LONG);
                    faultStack.toPostgres.mend();
                    faultStack.traffic.await(20, ofSeconds(90));
                }),
                FaultCase.full(
                        "postgres-silent", "half-open: the database is sent to and never answers", faultStack -> {
                            faultStack.toPostgres.swallow();
                            faultStack.lasting(LONG);
                            faultStack.toPostgres.mend();
                            faultStack.traffic.await(20, ofSeconds(90));
                        }),
                FaultCase.full("postgres-slow", "every answer of the database is 20 ms late", faultStack -> {
                    faultStack.toPostgres.slow(ofMillis(10));
                    faultStack.lasting(LONG);
                    faultStack.toPostgres.mend();
                    faultStack.traffic.await(20, ofSeconds(90));
                }));
    }

    /** Kafka away never stops a write, nor leaves one without an answer. */
    static void withoutKafka(FaultStack faultStack, Duration time) {
        long before = faultStack.ledger.tally().unknown();
        faultStack.lasting(time);
        faultStack.traffic.await(100, ofSeconds(60));
        long unanswered = faultStack.ledger.tally().unknown() - before;
        CaseFailed.unless(unanswered == 0, unanswered + " writes were not answered while Kafka was away");
    }
}
