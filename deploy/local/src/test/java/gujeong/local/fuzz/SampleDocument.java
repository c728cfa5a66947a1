package gujeong.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import gujeong.local.fuzz.HostileHeaders.Header;
import gujeong.local.fuzz.Request.How;
import gujeong.local.fuzz.Request.Where;

/** A small API document, and requests and answers that go with it. */
final class SampleDocument {

    static final OpenApiDocument SMALL = new OpenApiDocument(
            """
            {"openapi": "3.1.0", "paths": {"/api/v1/budget/things/{id}": {"put": {
                "operationId": "correctThing",
                "parameters": [
                    {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}},
                    {"name": "If-Match", "in": "header", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/ThingFacts"},
                    "example": {"code": "AB_1", "day": "2020-02-29", "amount": 5}}}},
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "409": {"$ref": "#/components/responses/Problem409"}}}}},
             "components": {
                "responses": {"Problem409": {"content": {"application/problem+json": {
                    "schema": {"$ref": "#/components/schemas/Problem"}}}}},
                "schemas": {
                    "Problem": {"type": "object", "required": ["status", "code"], "properties": {
                        "code": {"type": "string", "enum": ["RULE_BROKEN"]}, "status": {"type": "integer"}}},
                    "Day": {"type": "string", "format": "date"},
                    "ThingFacts": {"type": "object", "required": ["code", "day", "amount"], "properties": {
                        "code": {"type": "string", "pattern": "[A-Z][A-Z0-9_]{1,39}"},
                        "day": {"$ref": "#/components/schemas/Day"},
                        "amount": {"type": "integer", "minimum": 1, "maximum": 9},
                        "note": {"type": ["string", "null"]}}},
                    "Thing": {"type": "object", "required": ["id"], "properties": {
                        "id": {"type": "string"}, "day": {"$ref": "#/components/schemas/Day"}}}}}}
            """);

    static final Operation CORRECTION = SMALL.operations().get(0);

    private SampleDocument() {}

    static JsonNode json(String text) {
        try {
            return OpenApiDocument.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Request request(String id, How how) {
        return new Request(
                id,
                CORRECTION,
                how,
                new Role("everything", "Bearer secret"),
                new Where("gateway", 8080),
                "PUT",
                "/api/v1/budget/things/1",
                List.of(new Header("X-Request-Id", id), new Header("Authorization", "Bearer secret")),
                "{\"code\":\"'\u0000\"}".getBytes(StandardCharsets.UTF_8));
    }

    static Response answer(int status, String mediaType, String body, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("content-type", mediaType));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new Response(status, all, body.getBytes(StandardCharsets.UTF_8), Duration.ZERO, null, false);
    }
}
