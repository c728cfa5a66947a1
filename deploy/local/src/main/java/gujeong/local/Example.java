package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.codec.digest.DigestUtils;

import gujeong.engines.Polling;

/**
 * The example data, sent as any caller would send it. A folder per service holds files that are sent in the order of
 * their names: {@code NN-<collection>.csv} is imported, {@code NN-<collection>.steps.json} takes records through steps
 * of their lifecycle, {@code NN-personal-data.allowance.json} is what a privacy officer grants for the register of persons
 * that follows. Sending it again changes nothing: each file and each step has an idempotency key that follows from its
 * content, and an allowance is granted once.
 */
public final class Example {

    private static final Pattern FILE =
            Pattern.compile("[0-9]+-(?<collection>[a-z-]+)\\.(?<kind>csv|steps\\.json|allowance\\.json)");
    private static final String LOADER = "example";
    private static final String COMPLETENESS = "/api/v1/operations/completeness";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final Progress progress;

    public Example(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** Services know nothing of each other, so each can be sent its folder while the others are sent theirs. */
    public void load() {
        Parallel.run(Service.ALL.stream()
                .filter(service -> Files.isDirectory(folder(service)))
                .map(service -> () -> load(service)));
        awaitFigures();
    }

    private Path folder(Service service) {
        return installation.example().resolve(service.name());
    }

    private void load(Service service) {
        Api api = Api.of(installation, LOADER, List.of(service.name() + "-editor", "reader"));
        sorted(folder(service)).forEach(file -> send(api, service.name(), file));
    }

    private void send(Api api, String service, Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return;
        }
        String path = "/api/v1/" + service + "/" + name.group("collection");
        progress.step(() -> switch (name.group("kind")) {
            case "csv" -> imported(api, path, file);
            case "allowance.json" -> allowed(path, file);
            default -> stepped(api, path, file);
        });
    }

    /** A caller that loads a register of persons may not allow it to itself: see decision 6. */
    private String allowed(String path, Path file) {
        Api officer = Api.of(installation, LOADER + "-officer", List.of("privacy-officer"));
        JsonNode before =
                officer.get(path + "/allowances", Map.of("limit", "500")).path("items");
        boolean granted = before.valueStream()
                .anyMatch(allowance -> allowance.path("caller").asText().equals(LOADER));
        if (!granted) {
            ObjectNode grant = ((ObjectNode) parse(read(file))).put("caller", LOADER);
            byte[] body = grant.toString().getBytes(StandardCharsets.UTF_8);
            officer.post(path + "/allowances", "application/json", body, Map.of());
        }
        return path + ": allowance for " + LOADER;
    }

    private static String imported(Api api, String path, Path file) {
        byte[] content = read(file);
        JsonNode report = api.post(
                path + "/imports",
                "text/csv",
                content,
                Map.of("Idempotency-Key", key(path.getBytes(StandardCharsets.UTF_8), content)));
        return path + ": " + report.path("rows").asInt() + " records";
    }

    /** Each entry names one record by the values of some fields, the step, and what the step states. */
    private static String stepped(Api api, String path, Path file) {
        JsonNode steps = parse(read(file));
        for (JsonNode step : steps) {
            var query = new LinkedHashMap<String, String>();
            step.path("match")
                    .properties()
                    .forEach(field -> query.put(field.getKey(), field.getValue().asText()));
            JsonNode matches = api.get(path, query).path("items");
            if (matches.size() != 1) {
                throw new Failure(file + ": " + query + " names " + matches.size() + " records, it must name one");
            }
            take(api, path, matches.get(0), step);
        }
        return path + ": " + steps.size() + " steps";
    }

    /** Takes the step, unless the record has been taken through it before. */
    private static void take(Api api, String path, JsonNode record, JsonNode step) {
        if (record.path("status").asText().equals(step.path("status").asText("APPROVED"))) {
            return;
        }
        byte[] body = step.path("body").toString().getBytes(StandardCharsets.UTF_8);
        String target = path + "/" + record.path("id").asText() + "/"
                + step.path("step").asText();
        var headers = Map.of(
                "If-Match",
                "\"" + record.path("revision").asText() + "\"",
                "Idempotency-Key",
                key(target.getBytes(StandardCharsets.UTF_8), body));
        api.post(target, "application/json", body, headers);
    }

    /** The figures follow the records within moments; a reader should then see all of them. */
    private void awaitFigures() {
        Instant written = Instant.now();
        Api api = Api.of(installation, "example", List.of("reader", "operator"));
        progress.step("figures complete", () -> {
            boolean complete = Polling.upTo(
                    Duration.ofSeconds(90),
                    Duration.ofMillis(250),
                    () -> isComplete(api.get(COMPLETENESS, Map.of()), written));
            if (!complete) {
                throw new Failure("the records are written, but after 90 s the ledger does not hold all of them yet: "
                        + api.get(COMPLETENESS, Map.of()));
            }
        });
    }

    /** Complete, and speaking of a time after the last record was written. */
    private static boolean isComplete(JsonNode answer, Instant written) {
        return answer.path("complete").asBoolean()
                && answer.path("services").valueStream().allMatch(service -> Instant.parse(
                                service.path("through").asText())
                        .isAfter(written));
    }

    private static String key(byte[]... parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Stream.of(parts).forEach(digest::update);
        return "example-" + HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> sorted(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new Failure("cannot read the example in " + folder, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
