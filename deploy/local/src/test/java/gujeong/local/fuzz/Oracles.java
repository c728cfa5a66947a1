package gujeong.local.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.local.fuzz.Request.How;

/** What is known to be wrong from one request and its answer alone. */
final class Oracles {

    private static final Set<String> BUSY = Set.of("BUSY", "UNAVAILABLE");
    /**
     * What may be said with no word about it in the document: by the HTTP server to a head it cannot take, and to a
     * path that names something else than its operation, as {@code imports} where an identity belongs.
     */
    private static final Set<Integer> OF_HTTP = Set.of(405, 414, 417, 431);

    private final OpenApiDocument document;
    private final Set<String> services;
    private final AtomicInteger busy = new AtomicInteger();

    /** @param services the processes behind the gateway */
    Oracles(OpenApiDocument document, Set<String> services) {
        this.document = document;
        this.services = services;
    }

    /** How many were answered 503 as they may be. */
    int busy() {
        return busy.get();
    }

    /** Each breach by the oracle's name. */
    List<Map.Entry<String, String>> breaches(Request request, Response answer) {
        List<Map.Entry<String, String>> breaches = new ArrayList<>();
        if (answer.silence() != null) {
            // a client that announces a body and sends another one may wait, and may be cut off
            if (request.how() != How.FRAME) {
                breaches.add(Map.entry("answered at all", answer.silence()));
            }
            return breaches;
        }
        if (answer.status() >= 500 && !isAllowed(request, answer)) {
            breaches.add(Map.entry("no 5xx", answer.status() + " " + code(answer)));
        }
        if (answer.isJson() && answer.json().has("status") && answer.status() >= 400) {
            int told = answer.json().path("status").asInt();
            if (told != answer.status()) {
                breaches.add(Map.entry("problem", "answered " + answer.status() + ", the body says " + told));
            }
        }
        if (request.how().isDocumented() && !request.operation().answers().isEmpty() && answer.status() < 500) {
            documented(request, answer).forEach(breach -> breaches.add(Map.entry("in the document", breach)));
        }
        return breaches;
    }

    private boolean isAllowed(Request request, Response answer) {
        if (answer.status() == 503
                && BUSY.contains(code(answer))
                && answer.headers().containsKey("retry-after")) {
            busy.incrementAndGet();
            return true;
        }
        return !request.how().isDocumented() && (answer.status() == 501 || answer.status() == 505);
    }

    private static String code(Response answer) {
        return answer.isJson() ? answer.json().path("code").asText() : answer.mediaType();
    }

    /** Pages are for people; the document is for programs. */
    private List<String> documented(Request request, Response answer) {
        if (answer.mediaType().equals("text/html")) {
            return List.of();
        }
        Map<String, String> contents = request.operation().answers().get(Integer.toString(answer.status()));
        if (contents == null) {
            return OF_HTTP.contains(answer.status())
                    ? List.of()
                    : List.of("status " + answer.status() + " is not in it");
        }
        if (answer.body().length == 0) {
            return contents.isEmpty() || request.method().equals("HEAD")
                    ? List.of()
                    : List.of(answer.status() + " without a body");
        }
        String pointer = contents.get(answer.mediaType());
        if (pointer == null) {
            return List.of(answer.status() + " as " + answer.mediaType() + " is not in it");
        }
        if (!answer.isJson() || pointer.isEmpty()) {
            return List.of();
        }
        JsonNode json = answer.json();
        if (json.isMissingNode()) {
            return List.of(answer.status() + " is no JSON");
        }
        return document.breaches(pointer, json).stream()
                .map(breach -> answer.status() + " " + breach)
                .toList();
    }

    /** Whether the process that answers keeps a journal. */
    boolean isJournalled(Request request) {
        return request.operation().isWrite()
                && !request.operation().service(services).equals(FuzzInputs.GATEWAY);
    }
}
