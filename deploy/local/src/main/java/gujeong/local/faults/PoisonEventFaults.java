package gujeong.local.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.faults.agent.FaultPoint;

/** Events the ledger cannot take. Each holds up its own record and no other, until somebody decides. */
final class PoisonEventFaults {

    private static final String FAILURES = "/api/v1/operations/failures";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

    private PoisonEventFaults() {}

    static List<FaultCase> cases() {
        return List.of(
                poison("poison-broken-json", "a value that is not JSON", "budget.commitment", bytes("{\"id\": ")),
                poison("poison-unknown-type", "a type of a later major version", "budget.oracle", JSON),
                poison("poison-10-mb", "a value of 10 MB", "budget.commitment", new byte[TEN_MEGABYTES]),
                poison("poison-tombstone", "a value of null", "budget.commitment", null),
                FaultCase.full("poison-null-key", "an event without a key", PoisonEventFaults::withoutKey),
                FaultCase.quick(
                        "measure-throws",
                        "a measure throws until it is mended; then retried",
                        PoisonEventFaults::measure),
                FaultCase.quick(
                        "poison-corrected",
                        "a revision cannot be measured; the next one can, and takes its place by itself",
                        PoisonEventFaults::corrected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FaultCase poison(String name, String what, String recordType, byte[] value) {
        FaultCase.Scene scene = faultStack -> {
            Write first = taken(faultStack);
            faultStack.budget.topic().intrude(first.recordId.toString(), value, envelope(recordType, first.recordId));
            String failure = open(faultStack, "record_key = '" + first.recordId + "'");
            Write last = waiting(faultStack, first);
            faultStack.operate("POST", FAILURES + "/" + failure + "/discard?reason=test");
            faultStack.awaitTaken(last);
        };
        return FaultCase.full(name, what + " under a record's key; discarded, what waited follows in order", scene);
    }

    private static void withoutKey(FaultStack faultStack) {
        faultStack.budget.topic().intrude(null, JSON, envelope("budget.commitment", UUID.randomUUID()));
        String failure = open(faultStack, "record_key IS NULL");
        taken(faultStack);
        faultStack.operate("POST", FAILURES + "/" + failure + "/discard?reason=test");
    }

    private static void measure(FaultStack faultStack) {
        Write first = taken(faultStack);
        faultStack.points.arm(FaultPoint.MEASURE_THROWS, first.recordId.toString());
        Write second = faultStack.clerk.correct(first);
        String failure = open(faultStack, "record_key = '" + first.recordId + "'");
        Write last = waiting(faultStack, second);
        faultStack.points.disarm(FaultPoint.MEASURE_THROWS);
        JsonNode retried = faultStack.operate("POST", FAILURES + "/" + failure + "/retry");
        CaseFailed.unless(retried.path("status").asText().equals("RESOLVED"), "the retried event is still " + retried);
        faultStack.awaitTaken(last);
    }

    private static void corrected(FaultStack faultStack) {
        Write first = taken(faultStack);
        faultStack.points.arm(FaultPoint.MEASURE_THROWS, first.recordId.toString());
        Write second = faultStack.clerk.correct(first);
        String failure = open(faultStack, "record_key = '" + first.recordId + "'");
        faultStack.points.disarm(FaultPoint.MEASURE_THROWS);
        faultStack.awaitTaken(faultStack.clerk.correct(second));
        JsonNode resolved = faultStack.operate("GET", FAILURES + "/" + failure);
        CaseFailed.unless(
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
    private static Write taken(FaultStack faultStack) {
        Write write = faultStack.clerk.commit();
        CaseFailed.unless(write.isAcknowledged(), "not acknowledged: " + write + " " + write.answer);
        faultStack.awaitTaken(write);
        return write;
    }

    /** The open failure's id. */
    private static String open(FaultStack faultStack, String where) {
        String sql = "SELECT id FROM ledger.failure WHERE status = 'OPEN' AND " + where;
        faultStack.await(
                "an open failure",
                () -> !faultStack.gateway.rows(sql, row -> row.getString(1)).isEmpty());
        return faultStack.gateway.rows(sql, row -> row.getString(1)).get(0);
    }

    /** Two more changes of the record wait; another record does not. Returns the second. */
    private static Write waiting(FaultStack faultStack, Write last) {
        Write second = faultStack.clerk.correct(faultStack.clerk.correct(last));
        faultStack.await(
                "two events to wait behind the failure",
                () -> faultStack.gateway.number("SELECT count(*) FROM ledger.failure WHERE status = 'PARKED' "
                                + "AND record_key = '" + second.recordId + "'")
                        == 2);
        taken(faultStack);
        return second;
    }
}
