package gujeong.local;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** A fiscal year of a test's own, so that tests share one stack without sharing figures. */
final class TestYear {

    private final RunningStack stack;
    final int number;

    private TestYear(RunningStack stack, int number) {
        this.stack = stack;
        this.number = number;
    }

    /** A year with one programme, one project and this much money. */
    static TestYear with(RunningStack stack, int number, long allocated) {
        TestYear year = new TestYear(stack, number);
        year.record("programmes", Map.of("code", "TRIAL", "name", "시험", "ordinal", 1, "openedOn", number + "-01-01"));
        year.record(
                "projects",
                Map.of(
                        "code",
                        "TRIAL_PROJECT",
                        "programme",
                        "TRIAL",
                        "name",
                        "시험 사업",
                        "ordinal",
                        1,
                        "continuing",
                        false,
                        "openedOn",
                        number + "-01-01"));
        year.appropriate(allocated, number + "-01-01");
        return year;
    }

    JsonNode appropriate(long amount, String day) {
        return record(
                "appropriations",
                Map.of(
                        "project", "TRIAL_PROJECT",
                        "kind", "ORIGINAL",
                        "fundSource", "DISTRICT",
                        "amount", amount,
                        "decidedOn", day,
                        "basis", "시험"));
    }

    JsonNode commit(String number, long amount, String day) {
        return record(
                "commitments",
                commitment(number, amount, day),
                UUID.randomUUID().toString());
    }

    Map<String, Object> commitment(String number, long amount, String day) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "number", number,
                "project", "TRIAL_PROJECT",
                "fundSource", "DISTRICT",
                "title", "시험 계약",
                "amount", amount,
                "committedOn", day,
                "contractMethod", "PRIVATE_CONTRACT",
                "counterparty", "시험상사",
                "executionException", false));
        facts.put("fiscalYear", this.number);
        return facts;
    }

    JsonNode record(String collection, Map<String, Object> facts) {
        return record(collection, facts, UUID.randomUUID().toString());
    }

    private JsonNode record(String collection, Map<String, Object> facts, String key) {
        Map<String, Object> complete = new HashMap<>(facts);
        complete.put("fiscalYear", number);
        return stack.record(collection, complete, key);
    }

    /** What the gateway answers for this year at its end. */
    JsonNode figure(String key) {
        return stack.figure(key, Map.of("fiscalYear", String.valueOf(number), "asOf", number + "-12-31"));
    }

    JsonNode figureKnownAt(String key, String knownAt) {
        return stack.figure(
                key, Map.of("fiscalYear", String.valueOf(number), "asOf", number + "-12-31", "knownAt", knownAt));
    }
}
