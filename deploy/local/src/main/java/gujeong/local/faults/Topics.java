package gujeong.local.faults;

import java.util.List;

import static java.time.Duration.ofSeconds;

/** Events on the topic are lost, published again, or read again. */
final class Topics {

    private static final String GROUP = "gujeong-gateway";
    private static final String REBUILDS = "/api/v1/operations/rebuilds";

    private Topics() {}

    static List<Case> cases() {
        return List.of(
                Case.full("kafka-wiped", "all of Kafka's data is gone; the journal is published again", arena -> {
                    arena.kill("kafka");
                    arena.wipeKafka();
                    arena.start("kafka");
                    arena.traffic.await(20, ofSeconds(60));
                    republish(arena);
                    arena.traffic.await(20, ofSeconds(60));
                }),
                Case.quick("duplicates", "the whole journal is published again under load", arena -> {
                    republish(arena);
                    arena.traffic.await(50, ofSeconds(60));
                }),
                Case.quick(
                        "offsets-reset", "the ledger's place in the topic is set to 0 while it is reading", arena -> {
                            arena.gateway.change("UPDATE ledger.consumer_offset SET next_offset = 0");
                            arena.traffic.await(50, ofSeconds(60));
                        }),
                Case.full("group-forgotten", "Kafka forgets how far the gateway has read", arena -> {
                    arena.stop("gateway");
                    arena.budget.topic().forgetGroup(GROUP);
                    arena.start("gateway");
                    arena.traffic.await(20, ofSeconds(60));
                }),
                Case.full("rebuilt", "the ledger is rebuilt under load; kill -9 in the middle, and again", arena -> {
                    arena.operate("POST", REBUILDS);
                    arena.kill("gateway");
                    arena.start("gateway");
                    rebuild(arena);
                    arena.traffic.await(20, ofSeconds(60));
                }));
    }

    /** Has the ledger rebuilt, and waits until it is. */
    static void rebuild(Arena arena) {
        String rebuild = arena.operate("POST", REBUILDS).path("id").asText();
        arena.await("the rebuild's end", () -> arena.client
                .ask("GET", REBUILDS + "/" + rebuild)
                .path("status")
                .asText()
                .equals("DONE"));
    }

    static void republish(Arena arena) {
        Arena.SERVICES.forEach(
                service -> arena.operate("POST", "/api/v1/" + service.name() + "/operations/republications"));
    }
}
