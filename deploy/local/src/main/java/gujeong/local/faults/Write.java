package gujeong.local.faults;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A write as its client knows it: what was asked, and what came of it so far. */
final class Write {

    enum Outcome {
        /** 2xx: it is promised. */
        ACKNOWLEDGED,
        /** 4xx: it never happened. */
        REFUSED,
        /** No response, or an inconclusive one (5xx): it has to be sent again with the same key. */
        UNKNOWN
    }

    final String key;
    final String method;
    final String path;
    final Map<String, Object> facts;
    final Map<String, String> headers;

    volatile Outcome outcome = Outcome.UNKNOWN;
    /** Why there was a time when the client could not know; null if there was none. */
    volatile String doubt;

    volatile UUID recordId;
    volatile int revision;
    volatile String answer;

    Write(String method, String path, Map<String, Object> facts, Map<String, String> headers) {
        this(UUID.randomUUID().toString(), method, path, facts, headers);
    }

    private Write(String key, String method, String path, Map<String, Object> facts, Map<String, String> headers) {
        this.key = key;
        this.method = method;
        this.path = path;
        this.facts = facts;
        this.headers = headers;
    }

    /** The same request again, with the same key, with its own response. */
    Write repeated() {
        return new Write(key, method, path, facts, headers);
    }

    /** The change that follows this one on the same record. */
    Write followedBy(String method, String step, Map<String, Object> facts) {
        String records = String.join("/", Arrays.copyOf(path.split("[/?]"), 5));
        return new Write(method, records + "/" + recordId + step, facts, Map.of("If-Match", "\"" + revision + "\""));
    }

    String collection() {
        return path.split("[/?]")[4];
    }

    boolean isDoubtful() {
        return doubt != null;
    }

    boolean isAcknowledged() {
        return outcome == Outcome.ACKNOWLEDGED;
    }

    /** What distinguishes this revision of the record from the others; null where the write does not show it. */
    String telling() {
        return Stream.of("amount", "headline", "title")
                .filter(facts::containsKey)
                .map(fact -> facts.get(fact).toString())
                .findFirst()
                .orElse(null);
    }

    String body() {
        try {
            return facts.isEmpty() ? "" : Client.JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path + (recordId == null ? "" : " → " + recordId + " r" + revision) + ", " + outcome
                + ", key " + key;
    }
}
