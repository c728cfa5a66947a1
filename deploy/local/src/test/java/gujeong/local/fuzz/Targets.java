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
final class Targets {

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

    private final World world;
    private final Dice dice;

    Targets(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    /** @param record what the operation is to be about; null when no record of its collection is known */
    String of(Operation operation, How how, JsonNode record) {
        String target = path(operation, how, record);
        return how == How.TARGET ? HostileHeaders.target(target, dice) : target + query(operation, how);
    }

    private String path(Operation operation, How how, JsonNode record) {
        String path = operation.path();
        for (Operation.Parameter parameter : operation.in("path")) {
            path = path.replace(
                    "{" + parameter.name() + "}", how == How.PATH ? dice.pick(IDS) : step(parameter, record));
        }
        return path;
    }

    private String step(Operation.Parameter parameter, JsonNode record) {
        if (parameter.name().equals("id")) {
            return record == null || dice.chance(0.05)
                    ? new UUID(dice.below(Integer.MAX_VALUE), dice.below(Integer.MAX_VALUE)).toString()
                    : record.path("id").asText();
        }
        return encoded(value(parameter));
    }

    private String query(Operation operation, How how) {
        var sent = new ArrayList<String>();
        List<Operation.Parameter> known = operation.in("query");
        for (Operation.Parameter parameter : known) {
            if (parameter.required() || dice.chance(OPTIONAL_SENT / Math.max(6, known.size())) || isDryRun(parameter)) {
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
        return parameter.name().equals("dryRun") && dice.chance(0.5);
    }

    /** One to three parameters more, again, or with values nobody should send. */
    private void spoil(List<String> sent, List<Operation.Parameter> known) {
        for (int i = dice.below(3); i >= 0; i--) {
            String name = known.isEmpty() || dice.chance(0.15)
                    ? "unknown"
                    : dice.pick(known).name();
            sent.removeIf(each -> each.startsWith(name + "=") && dice.chance(0.9));
            String text = HostileValues.text(dice);
            sent.add(name + "=" + encoded(text.substring(0, Math.min(text.length(), 500))));
        }
    }

    private String value(Operation.Parameter parameter) {
        if (parameter.name().equals("limit")) {
            return Integer.toString(1 + dice.below(20));
        }
        JsonNode value = world.values().value(parameter.name(), parameter.schema(), dice, 0);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
