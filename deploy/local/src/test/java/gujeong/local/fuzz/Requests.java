package gujeong.local.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.local.fuzz.HostileHeaders.Header;
import gujeong.local.fuzz.Request.How;

/** Composes the requests of one worker. The same seed and the same answers make the same requests. */
final class Requests {

    private static final List<How> MIX = List.of(
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALID,
            How.VALUES,
            How.VALUES,
            How.VALUES,
            How.VALUES,
            How.BODY,
            How.BODY,
            How.QUERY,
            How.QUERY,
            How.PATH,
            How.PRECONDITION,
            How.PRECONDITION,
            How.MEDIA_TYPE,
            How.HEADER,
            How.HEADER,
            How.METHOD,
            How.TARGET,
            How.FRAME);
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "x", "get");
    private static final List<String> PRECONDITIONS = List.of(
            "",
            "*",
            "1",
            "W/\"1\"",
            "\"0\"",
            "\"-1\"",
            "\"x\"",
            "\"99999999999999\"",
            "\"1\", \"2\"",
            "\"",
            "\"1",
            "é");
    private static final List<String> ACCEPTED = List.of(
            "application/json", "text/csv", "text/html", "application/xml", "*/*", "text/*", "text/csv;q=0.1, */*");
    static final String REQUEST_ID = "X-Request-Id";
    private static final double HEAVY_IS_ASKED = 0.1;

    private final FuzzInputs world;
    private final SeededRandom random;
    private final String prefix;
    private final RequestTargets targets;
    private final List<String> keys = new ArrayList<>();
    private int number;
    /** The last request with a key; null before the first. */
    private Request keyed;

    /** @param prefix of the ids of the requests */
    Requests(FuzzInputs world, SeededRandom random, String prefix) {
        this.world = world;
        this.random = random;
        this.prefix = prefix;
        this.targets = new RequestTargets(world, random);
    }

    Request next() {
        if (keyed != null && random.chance(0.01)) {
            return again(keyed, prefix + ++number);
        }
        Operation operation = random.pick(world.operations());
        while (operation.isHeavy() && !random.chance(HEAVY_IS_ASKED)) {
            operation = random.pick(world.operations());
        }
        Request request = about(operation);
        if (request.how() == How.VALID && request.header("Idempotency-Key") != null) {
            keyed = request;
        }
        return request;
    }

    /** The same request, as a caller sends it who has not seen the answer. */
    private static Request again(Request request, String id) {
        var headers = new ArrayList<>(request.headers());
        replace(headers, new Header(REQUEST_ID, id));
        return new Request(
                id,
                request.operation(),
                request.how(),
                request.role(),
                request.where(),
                request.method(),
                request.target(),
                headers,
                request.body());
    }

    private Request about(Operation operation) {
        How how = how(operation);
        String id = prefix + ++number;
        Role role = random.chance(0.75) ? world.everything() : random.pick(world.roles());
        JsonNode record = world.pool().record(operation.collection(), random);
        String media = operation.bodies().keySet().stream().findFirst().orElse(null);
        byte[] body = media == null ? null : body(operation, record, media, how);
        return new Request(
                id,
                operation,
                how,
                role,
                random.chance(0.12) ? world.behind(operation) : world.gateway(),
                how == How.METHOD ? random.pick(METHODS) : operation.method(),
                targets.of(operation, how, record),
                headers(id, operation, how, role, record, body == null ? null : media),
                body);
    }

    /** Which of it the operation has to offer. */
    private How how(Operation operation) {
        How how = random.pick(MIX);
        boolean hasBody = !operation.bodies().isEmpty();
        return switch (how) {
            case VALUES, BODY -> hasBody ? how : How.QUERY;
            case PATH -> operation.path().contains("{") ? how : How.QUERY;
            case PRECONDITION -> operation.takes("Idempotency-Key") ? how : How.HEADER;
            default -> how;
        };
    }

    private byte[] body(Operation operation, JsonNode record, String media, How how) {
        if (media.equals("application/json")) {
            JsonNode valid = world.values().body(operation.bodies().get(media), record, random);
            return switch (how) {
                case VALUES -> HostileBodies.bytes(HostileBodies.withHostileValues(valid, random));
                case BODY -> HostileBodies.broken(valid, random);
                default -> HostileBodies.bytes(valid);
            };
        }
        if (media.equals(PageRequests.FORM)) {
            JsonNode fields = operation.bodies().get(media).example();
            return how == How.BODY
                    ? HostileBodies.broken(fields, random)
                    : HostileBodies.form(HostileBodies.withHostileValues(fields, random))
                            .getBytes(StandardCharsets.UTF_8);
        }
        String csv = csv(operation, how);
        return how == How.BODY ? HostileBodies.brokenCsv(csv, random) : csv.getBytes(StandardCharsets.UTF_8);
    }

    private String csv(Operation operation, How how) {
        List<String> exported = world.pool().file(operation.collection(), random);
        if (exported.isEmpty() || operation.isOnOne() || how == How.VALUES || random.chance(0.3)) {
            return HostileBodies.csv(rows(operation, how));
        }
        return exported.get(0)
                + exported.stream()
                        .skip(1)
                        .map(line -> "\n" + ValidValues.another(line, random))
                        .collect(Collectors.joining());
    }

    private List<JsonNode> rows(Operation operation, How how) {
        Operation.Body facts = world.facts().get(operation.collection());
        return IntStream.rangeClosed(0, random.below(4))
                .mapToObj(row -> operation.isOnOne() || facts == null
                        ? deliveryResult()
                        : world.values().body(facts, world.pool().record(operation.collection(), random), random))
                .map(row -> how == How.VALUES ? HostileBodies.withHostileValues(row, random) : row)
                .toList();
    }

    /** What a carrier says about a message: the one kind of CSV that holds no facts of records. */
    private JsonNode deliveryResult() {
        return OpenApiDocument.JSON
                .createObjectNode()
                .put("message", new UUID(random.below(1_000), random.below(1_000)).toString())
                .put("result", random.chance(0.5) ? "DELIVERED" : "FAILED");
    }

    private List<Header> headers(String id, Operation operation, How how, Role role, JsonNode record, String media) {
        var headers = new ArrayList<Header>();
        headers.add(new Header(REQUEST_ID, id));
        if (role.authorization() != null) {
            headers.add(new Header("Authorization", role.authorization()));
        }
        headers.add(new Header("Accept", accept(operation, how)));
        if (media != null) {
            headers.add(new Header("Content-Type", media));
        }
        if (operation.takes("If-Match")) {
            headers.add(new Header(
                    "If-Match",
                    '"' + (record == null ? "1" : record.path("revision").asText("1")) + '"'));
        }
        if (operation.takes("Idempotency-Key") && random.chance(0.3)) {
            headers.add(new Header("Idempotency-Key", key(id)));
        }
        switch (how) {
            case PRECONDITION -> unset(headers, random.chance(0.7) ? "If-Match" : "Idempotency-Key");
            case MEDIA_TYPE -> replace(headers, new Header("Content-Type", random.pick(HostileHeaders.CONTENT_TYPES)));
            case HEADER -> replace(headers, HostileHeaders.one(random));
            case FRAME -> HostileHeaders.frame(random).forEach(header -> replace(headers, header));
            default -> {}
        }
        return headers;
    }

    private String accept(Operation operation, How how) {
        return how == How.MEDIA_TYPE || random.chance(0.1) ? random.pick(ACCEPTED) : operation.form();
    }

    /** A key of the request's own, seldom that of another one. */
    private String key(String id) {
        if (!keys.isEmpty() && random.chance(0.1)) {
            return random.pick(keys);
        }
        keys.add("key-" + id);
        if (keys.size() > 50) {
            keys.remove(0);
        }
        return "key-" + id;
    }

    /** Leaves a header out, or gives it a value that means nothing. */
    private void unset(List<Header> headers, String name) {
        headers.removeIf(each -> each.name().equals(name));
        if (random.chance(0.7)) {
            headers.add(new Header(name, random.pick(PRECONDITIONS)));
        }
    }

    private static void replace(List<Header> headers, Header header) {
        headers.removeIf(each -> each.name().equalsIgnoreCase(header.name()));
        headers.add(header);
    }
}
