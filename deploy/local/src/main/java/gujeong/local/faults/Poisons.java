package gujeong.local.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.faults.agent.Point;

/** Events the ledger cannot take. Each holds up its own record and no other, until somebody decides. */
final class Poisons {

    private static final String FAILURES = "/api/v1/operations/failures";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

    private Poisons() {}

    static List<Case> cases() {
        return List.of(
                poison("poison-broken-json", "a value that is not JSON", "budget.commitment", bytes("{\"id\": ")),
                poison("poison-unknown-type", "a type of a later major version", "budget.oracle", JSON),
                poison("poison-10-mb", "a value of 10 MB", "budget.commitment", new byte[TEN_MEGABYTES]),
                poison("poison-tombstone", "a value of null", "budget.commitment", null),
                Case.full("poison-null-key", "an event without a key", Poisons::withoutKey),
                Case.quick("measure-throws", "a measure throws until it is mended; then retried", Poisons::measure),
                Case.quick(
                        "poison-corrected",
                        "a revision cannot be measured; the next one can, and takes its place by itself",
                        Poisons::corrected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Case poison(String name, String what, String recordType, byte[] value) {
        Case.Scene scene = arena -> {
            Write first = taken(arena);
            arena.budget.topic().intrude(first.recordId.toString(), value, envelope(recordType, first.recordId));
            String failure = open(arena, "record_key = '" + first.recordId + "'");
            Write last = waiting(arena, first);
            arena.operate("POST", FAILURES + "/" + failure + "/discard?reason=test");
            arena.awaitTaken(last);
        };
        return Case.full(name, what + " under a record's key; discarded, what waited follows in order", scene);
    }

    private static void withoutKey(Arena arena) {
        arena.budget.topic().intrude(null, JSON, envelope("budget.commitment", UUID.randomUUID()));
        String failure = open(arena, "record_key IS NULL");
        taken(arena);
        arena.operate("POST", FAILURES + "/" + failure + "/discard?reason=test");
    }

    private static void measure(Arena arena) {
        Write first = taken(arena);
        arena.points.arm(Point.MEASURE_THROWS, first.recordId.toString());
        Write second = arena.clerk.correct(first);
        String failure = open(arena, "record_key = '" + first.recordId + "'");
        Write last = waiting(arena, second);
        arena.points.disarm(Point.MEASURE_THROWS);
        JsonNode retried = arena.operate("POST", FAILURES + "/" + failure + "/retry");
        Broken.unless(retried.path("status").asText().equals("RESOLVED"), "the retried event is still " + retried);
        arena.awaitTaken(last);
    }

    private static void corrected(Arena arena) {
        Write first = taken(arena);
        arena.points.arm(Point.MEASURE_THROWS, first.recordId.toString());
        Write second = arena.clerk.correct(first);
        String failure = open(arena, "record_key = '" + first.recordId + "'");
        arena.points.disarm(Point.MEASURE_THROWS);
        arena.awaitTaken(arena.clerk.correct(second));
        JsonNode resolved = arena.operate("GET", FAILURES + "/" + failure);
        Broken.unless(
                resolved.path("status").asText().equals("SUPERSEDED"), "the event that was corrected is " + resolved);
    }

    private static Map<String, String> envelope(String recordType, UUID record) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                recordType + ".recorded.v2",
                "ce_source",
                "/budget",
                "ce_subject",
                record.toString(),
                "ce_time",
                "2031-01-01T00:00:00.000000Z",
                "ce_recordtype",
                recordType,
                "ce_revision",
                "2");
    }

    /** A new record that is in the ledger. */
    private static Write taken(Arena arena) {
        Write write = arena.clerk.commit();
        Broken.unless(write.isAcknowledged(), "not acknowledged: " + write + " " + write.answer);
        arena.awaitTaken(write);
        return write;
    }

    /** The open failure's id. */
    private static String open(Arena arena, String where) {
        String sql = "SELECT id FROM ledger.failure WHERE status = 'OPEN' AND " + where;
        arena.await(
                "an open failure",
                () -> !arena.gateway.rows(sql, row -> row.getString(1)).isEmpty());
        return arena.gateway.rows(sql, row -> row.getString(1)).get(0);
    }

    /** Two more changes of the record wait; another record does not. Returns the second. */
    private static Write waiting(Arena arena, Write last) {
        Write second = arena.clerk.correct(arena.clerk.correct(last));
        arena.await(
                "two events to wait behind the failure",
                () -> arena.gateway.number("SELECT count(*) FROM ledger.failure WHERE status = 'PARKED' "
                                + "AND record_key = '" + second.recordId + "'")
                        == 2);
        taken(arena);
        return second;
    }
}
