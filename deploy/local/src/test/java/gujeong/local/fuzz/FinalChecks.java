package gujeong.local.fuzz;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.engines.Polling;
import gujeong.local.fuzz.HostileHeaders.Header;
import gujeong.local.fuzz.Request.How;

/** What must be true of the whole stack when all requests have been answered. */
final class FinalChecks {

    private static final Duration TO_SETTLE = Duration.ofMinutes(2);

    private final FuzzInputs world;
    private final RawClient client;
    private final Finding.All findings;

    FinalChecks(FuzzInputs world, RawClient client, Finding.All findings) {
        this.world = world;
        this.client = client;
        this.findings = findings;
    }

    void look(SeededRandom random) {
        boolean complete = Polling.upTo(TO_SETTLE, Duration.ofSeconds(1), () -> get("/api/v1/operations/completeness")
                .path("complete")
                .asBoolean());
        if (!complete) {
            add(
                    "completeness",
                    "comes back",
                    get("/api/v1/operations/completeness").toString(),
                    "");
        }
        parked();
        var dates = new ArrayList<>(List.of(LocalDate.now(), LocalDate.of(2020, 10, 31), LocalDate.of(2019, 12, 31)));
        for (int i = 0; i < 3; i++) {
            dates.add(LocalDate.of(2017, 1, 1).plusDays(random.below(4_000)));
        }
        dates.forEach(this::report);
        dates.subList(0, 2).forEach(this::recount);
    }

    private void parked() {
        for (String status : List.of("OPEN", "PARKED")) {
            for (JsonNode failure : get("/api/v1/operations/failures?limit=500&status=" + status)
                    .path("items")) {
                String reason =
                        failure.path("reason").asText(failure.path("error").asText());
                add(
                        "the ledger",
                        "no event is held back",
                        failure.path("topic").asText() + " "
                                + failure.path("recordType").asText() + ": "
                                + reason.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                                        .replaceAll("\\d+", "#"),
                        failure.toString());
            }
        }
    }

    private void report(LocalDate date) {
        for (String target : List.of("/api/v1/reports/council", "/reports/council.html")) {
            Request request = request(target + "?asOf=" + date, "*/*");
            Response answer = client.send(request);
            if (answer.status() != 200) {
                add("the report", "answers for every date", answer.status() + " " + answer.text(), request.curl());
            }
        }
    }

    private void recount(LocalDate date) {
        Request request = request("/api/v1/operations/recount?asOf=" + date, "application/json");
        Response answer = client.send(request);
        if (answer.status() != 200) {
            add("the recount", "is equal", answer.status() + " " + answer.text(), request.curl());
            return;
        }
        for (JsonNode service : answer.json().path("services")) {
            String name = service.path("service").asText() + " "
                    + service.path("outcome").asText();
            service.path("differences")
                    .forEach(each -> add(
                            "the recount",
                            "is equal",
                            name + ": " + each.path("figure").asText(),
                            each + "  # " + request.curl()));
            if (service.path("differences").isEmpty()
                    && !service.path("outcome").asText().equals("EQUAL")) {
                add(
                        "the recount",
                        "is equal",
                        name + " " + service.path("reason").asText(),
                        request.curl());
            }
        }
    }

    JsonNode get(String target) {
        return client.send(request(target, "application/json")).json();
    }

    private Request request(String target, String accept) {
        Role role = world.everything();
        return new Request(
                "afterwards",
                null,
                How.VALID,
                role,
                world.gateway(),
                "GET",
                target,
                List.of(new Header("Authorization", role.authorization()), new Header("Accept", accept)),
                null);
    }

    private void add(String where, String oracle, String what, String example) {
        findings.add(new Finding(where, oracle, what, example));
    }

    /** Processes that are not those the run began with. */
    static List<String> replaced(Map<String, ?> before, Map<String, ?> after) {
        return before.keySet().stream()
                .filter(name -> !before.get(name).equals(after.get(name)))
                .toList();
    }
}
