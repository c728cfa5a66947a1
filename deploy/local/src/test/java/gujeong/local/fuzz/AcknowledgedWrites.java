package gujeong.local.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The responses to callers' writes, and whether the journals agree. Filled by many threads. */
final class AcknowledgedWrites {

    static final String REFUSED = "a refused write did not happen";
    static final String ACCEPTED = "an accepted write is in the journal once";

    /** @param entries how many rows there must be with the request's id; -1 when the record's revision says it */
    private record Told(Request request, int status, String record, int revision, int entries, String curl) {}

    /** A row of a journal. */
    record Row(String requestId, String record, int revision) {}

    private final Map<String, Told> told = new HashMap<>();

    /** Notes what a write was answered. */
    synchronized void note(Request request, Response answer) {
        String id = request.id();
        if (answer.repeated() || answer.silence() != null || !id.equals(request.header(Requests.REQUEST_ID))) {
            return;
        }
        JsonNode json = answer.isJson() ? answer.json() : OpenApiDocument.JSON.missingNode();
        boolean nothing =
                answer.status() / 100 == 4 || json.path("code").asText().equals("INTERNAL");
        if (nothing) {
            told.put(id, told(request, answer, "", 0, 0));
        } else if (answer.isSuccess() && json.has("revision") && json.has("id")) {
            told.put(
                    id,
                    told(
                            request,
                            answer,
                            json.path("id").asText(),
                            json.path("revision").asInt(),
                            -1));
        } else if (answer.isSuccess() && json.has("dryRun") && request.header("Idempotency-Key") == null) {
            int written = json.path("recorded").asInt() + json.path("corrected").asInt();
            told.put(id, told(request, answer, "", 0, json.path("dryRun").asBoolean() ? 0 : written));
        }
    }

    private static Told told(Request request, Response answer, String record, int revision, int entries) {
        return new Told(withoutBody(request), answer.status(), record, revision, entries, request.curl());
    }

    /** Bodies are large, and there are many requests. */
    private static Request withoutBody(Request request) {
        return new Request(
                request.id(),
                request.operation(),
                request.how(),
                request.role(),
                request.where(),
                request.method(),
                request.target(),
                request.headers(),
                null);
    }

    synchronized int accepted() {
        return (int)
                told.values().stream().filter(each -> each.status() / 100 == 2).count();
    }

    /** Compares with all rows of all journals. */
    synchronized List<Finding> compare(List<Row> journals) {
        Map<String, Integer> byRequest = new HashMap<>();
        Map<String, Integer> byRevision = new HashMap<>();
        for (Row row : journals) {
            byRequest.merge(String.valueOf(row.requestId()), 1, Integer::sum);
            byRevision.merge(row.record() + " r" + row.revision(), 1, Integer::sum);
        }
        List<Finding> findings = new ArrayList<>();
        told.forEach((id, each) -> {
            int rows = byRequest.getOrDefault(id, 0);
            String operation = each.request().operation().toString();
            if (each.entries() < 0) {
                int times = byRevision.getOrDefault(each.record() + " r" + each.revision(), 0);
                if (times != 1) {
                    findings.add(new Finding(
                            operation,
                            ACCEPTED,
                            "answered " + each.status() + ", in the journal " + times + " times",
                            each.curl()));
                }
            } else if (rows != each.entries()) {
                String oracle = each.entries() == 0 ? REFUSED : ACCEPTED;
                findings.add(new Finding(
                        operation,
                        oracle,
                        "answered " + each.status() + ", " + (rows > each.entries() ? "more" : "fewer")
                                + " rows in the journal than it says",
                        each.curl()));
            }
        });
        return findings;
    }
}
