package gujeong.local.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import gujeong.local.fuzz.HostileHeaders.Header;
import gujeong.local.fuzz.Request.How;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Random and hostile requests over every operation of the API document and every role. Runs with {@code mvn verify
 * -Pfuzz}; {@code -Dfuzz.seed} repeats a run as far as concurrency allows, {@code -Dfuzz.minutes} is how long requests
 * are sent.
 */
class FuzzIT {

    private static final int WORKERS = 4;
    /** Of all requests, those that may be answered 503 with Retry-After: four workers are no crowd. */
    private static final double MOST_BUSY = 0.02;

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime() % 1_000_000);
    private final Duration time =
            Duration.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("fuzz.minutes", "6"))));
    private final Finding.All findings = new Finding.All();
    private final Worker.Counts counts = new Worker.Counts();
    private final AcknowledgedWrites writes = new AcknowledgedWrites();

    @Test
    void no_request_finds_a_fault() throws InterruptedException {
        System.out.println("fuzz.seed=" + seed);
        FuzzedStack stack = FuzzedStack.open();
        Map<String, Optional<Long>> pids = stack.pids();
        Map<String, ProcessLog> logs = new LinkedHashMap<>();
        stack.processes().keySet().forEach(process -> logs.put(process, ProcessLog.from(stack.log(process))));
        var memory = new MemoryUsage();
        String prefix = "fuzz-" + seed + "-" + Long.toString(System.currentTimeMillis(), 36) + "-";
        try (var client = new RawClient()) {
            ValuePool pool = new ValuePool();
            OpenApiDocument document = document(stack, client);
            FuzzInputs world = FuzzInputs.of(document, pool, stack.roles(), stack.processes());
            settleIn(world, client);
            var oracles = new Oracles(document, Set.copyOf(stack.services()));
            work(world, oracles, prefix, stack, memory);
            new FinalChecks(world, client, findings).look(new SeededRandom(seed));
            writes.compare(stack.journals()).forEach(findings::add);
            logs.forEach((process, log) -> log.errors()
                    .forEach((kind, line) ->
                            findings.add(new Finding("the log of " + process, "no errors", kind, line))));
            FinalChecks.replaced(pids, stack.pids())
                    .forEach(process -> findings.add(
                            new Finding("the process " + process, "lives on", "it ended: " + pids.get(process), "")));
            judge(memory, stack);
            report(world, oracles, memory);
        }
    }

    private OpenApiDocument document(FuzzedStack stack, RawClient client) {
        Response answer = client.send(get(
                new Role("nobody", null),
                stack.processes().get(FuzzInputs.GATEWAY),
                "/api/v1/openapi?format=json",
                "application/json"));
        assertThat(answer.status()).isEqualTo(200);
        return new OpenApiDocument(answer.text());
    }

    /** Looks at some records of every collection, and at every figure. */
    private void settleIn(FuzzInputs world, RawClient client) {
        var random = new SeededRandom(seed);
        world.facts().keySet().stream().sorted().forEach(collection -> {
            world.pool()
                    .add(
                            collection,
                            seen(world, client, collection + "?limit=30", "application/json")
                                    .json(),
                            random);
            world.pool()
                    .addFile(
                            collection,
                            seen(world, client, collection + "/exports", "text/csv")
                                    .text());
        });
        for (JsonNode figure : seen(world, client, "/api/v1/figures", "application/json")
                .json()
                .path("figures")) {
            world.pool().addValue("key", figure.path("key"), random);
        }
    }

    private static Response seen(FuzzInputs world, RawClient client, String target, String accept) {
        return client.send(get(world.everything(), world.gateway(), target, accept));
    }

    private static Request get(Role role, Request.Where where, String target, String accept) {
        var headers = new ArrayList<>(List.of(new Header("Accept", accept)));
        if (role.authorization() != null) {
            headers.add(new Header("Authorization", role.authorization()));
        }
        return new Request("first-look", null, How.VALID, role, where, "GET", target, headers, null);
    }

    private void work(FuzzInputs world, Oracles oracles, String prefix, FuzzedStack stack, MemoryUsage memory)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            var worker =
                    new Worker(world, seed * WORKERS + i, prefix + i + "-", oracles, writes, findings, counts, end);
            Thread thread = new Thread(worker, "fuzz " + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                thread.join(3_000);
                memory.read(stack.pids());
            }
        }
    }

    private void judge(MemoryUsage memory, FuzzedStack stack) {
        memory.peaks().forEach((process, bytes) -> {
            if (stack.processes().containsKey(process) && bytes > MemoryUsage.MOST_RESIDENT) {
                findings.add(new Finding("the process " + process, "resident memory", (bytes >> 20) + " MiB", ""));
            }
        });
        stack.pids().forEach((process, pid) -> {
            if (stack.processes().containsKey(process)) {
                pid.flatMap(MemoryUsage::live).ifPresent(bytes -> {
                    System.out.println(process + " has " + (bytes >> 20) + " MiB of live heap");
                    if (bytes > MemoryUsage.MOST_LIVE) {
                        findings.add(new Finding("the process " + process, "live heap", (bytes >> 20) + " MiB", ""));
                    }
                });
            }
        });
    }

    private void report(FuzzInputs world, Oracles oracles, MemoryUsage memory) {
        List<String> never = world.operations().stream()
                .filter(operation -> counts.answered(operation, 2) == 0)
                .map(Operation::toString)
                .toList();
        int all = counts.requests.get();
        System.out.println(all + " requests, " + writes.accepted() + " writes accepted, " + oracles.busy()
                + " answered 503 as busy; never answered 2xx: " + never);
        memory.peaks()
                .forEach((process, bytes) -> System.out.println(process + " took at most " + (bytes >> 20) + " MiB"));
        if (oracles.busy() > all * MOST_BUSY) {
            findings.add(new Finding("all", "seldom busy", oracles.busy() + " of " + all + " requests", ""));
        }
        if (findings.size() > 0) {
            fail("fuzz.seed=" + seed + ": " + findings.size() + " findings\n" + findings.text());
        }
    }
}
