package gujeong.local.faults;

import java.util.List;

import static java.time.Duration.ofSeconds;

/** Events on the topic are lost, published again, or read again. */
final class TopicFaults {

    private static final String GROUP = "gujeong-gateway";
    private static final String REBUILDS = "/api/v1/operations/rebuilds";

    private TopicFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                FaultCase.full(
                        "kafka-wiped", "all of Kafka's data is gone; the journal is published again", faultStack -> {
                            faultStack.kill("kafka");
                            faultStack.wipeKafka();
                            faultStack.start("kafka");
                            faultStack.traffic.await(20, ofSeconds(60));
                            republish(faultStack);
                            faultStack.traffic.await(20, ofSeconds(60));
                        }),
                FaultCase.quick("duplicates", "the whole journal is published again under load", faultStack -> {
                    republish(faultStack);
                    faultStack.traffic.await(50, ofSeconds(60));
                }),
                FaultCase.quick(
                        "offsets-reset",
                        "the ledger's place in the topic is set to 0 while it is reading",
                        faultStack -> {
                            faultStack.gateway.change("UPDATE ledger.consumer_offset SET next_offset = 0");
                            faultStack.traffic.await(50, ofSeconds(60));
                        }),
                FaultCase.full("group-forgotten", "Kafka forgets how far the gateway has read", faultStack -> {
                    faultStack.stop("gateway");
                    faultStack.budget.topic().forgetGroup(GROUP);
                    faultStack.start("gateway");
                    faultStack.traffic.await(20, ofSeconds(60));
                }),
                FaultCase.full(
                        "rebuilt", "the ledger is rebuilt under load; kill -9 in the middle, and again", faultStack -> {
                            faultStack.operate("POST", REBUILDS);
                            faultStack.kill("gateway");
                            faultStack.start("gateway");
                            rebuild(faultStack);
                            faultStack.traffic.await(20, ofSeconds(60));
                        }));
    }

    /** Has the ledger rebuilt, and waits until it is. */
    static void rebuild(FaultStack faultStack) {
        String rebuild = faultStack.operate("POST", REBUILDS).path("id").asText();
        faultStack.await("the rebuild's end", () -> faultStack
                .client
                .ask("GET", REBUILDS + "/" + rebuild)
                .path("status")
                .asText()
                .equals("DONE"));
    }

    static void republish(FaultStack faultStack) {
        FaultStack.SERVICES.forEach(
                service -> faultStack.operate("POST", "/api/v1/" + service.name() + "/operations/republications"));
    }
}
