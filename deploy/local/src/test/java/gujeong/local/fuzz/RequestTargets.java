package gujeong.local.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.local.fuzz.Request.How;

/** Paths and queries of requests. */
final class RequestTargets {

    private static final List<String> IDS = List.of(
            "0",
            "x",
            "%20",
            "%00",
            "%0a",
            "..",
            "1,2",
            "'",
            "%ED%95%9C",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "imports",
            "%F0%9F%98%80",
            "%ff%fe",
            "a".repeat(300));
    /** Of the optional parameters of an operation, about so many are sent at once. */
    private static final double OPTIONAL_SENT = 1.2;

    private final FuzzInputs world;
    private final SeededRandom random;

    RequestTargets(FuzzInputs world, SeededRandom random) {
        this.world = world;
        this.random = random;
    }

    /** @param record what the operation is to be about; null when no record of its collection is known */
    String of(Operation operation, How how, JsonNode record) {
        String target = path(operation, how, record);
        return how == How.TARGET ? HostileHeaders.target(target, random) : target + query(operation, how);
    }

    private String path(Operation operation, How how, JsonNode record) {
        String path = operation.path();
        for (Operation.Parameter parameter : operation.in("path")) {
            path = path.replace(
                    "{" + parameter.name() + "}", how == How.PATH ? random.pick(IDS) : step(parameter, record));
        }
        return path;
    }

    private String step(Operation.Parameter parameter, JsonNode record) {
        if (parameter.name().equals("id")) {
            return record == null || random.chance(0.05)
                    ? new UUID(random.below(Integer.MAX_VALUE), random.below(Integer.MAX_VALUE)).toString()
                    : record.path("id").asText();
        }
        return encoded(value(parameter));
    }

    private String query(Operation operation, How how) {
        var sent = new ArrayList<String>();
        List<Operation.Parameter> known = operation.in("query");
        for (Operation.Parameter parameter : known) {
            if (parameter.required()
                    || random.chance(OPTIONAL_SENT / Math.max(6, known.size()))
                    || isDryRun(parameter)) {
                sent.add(parameter.name() + "=" + encoded(value(parameter)));
            }
        }
        if (operation.takes("reason") && sent.stream().noneMatch(each -> each.startsWith("reason="))) {
            sent.add("reason=" + encoded("시험으로 고침"));
        }
        if (how == How.QUERY) {
            spoil(sent, known);
        }
        return sent.isEmpty() ? "" : sent.stream().collect(Collectors.joining("&", "?", ""));
    }

    private boolean isDryRun(Operation.Parameter parameter) {
        return parameter.name().equals("dryRun") && random.chance(0.5);
    }

    /** One to three parameters more, again, or with values nobody should send. */
    private void spoil(List<String> sent, List<Operation.Parameter> known) {
        for (int i = random.below(3); i >= 0; i--) {
            String name = known.isEmpty() || random.chance(0.15)
                    ? "unknown"
                    : random.pick(known).name();
            sent.removeIf(each -> each.startsWith(name + "=") && random.chance(0.9));
            String text = HostileValues.text(random);
            sent.add(name + "=" + encoded(text.substring(0, Math.min(text.length(), 500))));
        }
    }

    private String value(Operation.Parameter parameter) {
        if (parameter.name().equals("limit")) {
            return Integer.toString(1 + random.below(20));
        }
        JsonNode value = world.values().value(parameter.name(), parameter.schema(), random, 0);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
