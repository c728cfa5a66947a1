package gujeong.kernel.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * One collection of records in the API document: its operations get ids, headers, parameters and examples.
 *
 * @param singular the schema's name. A type whose name other services use too carries its service's, and then so do its
 *     operations: {@code ArchivePlan} makes {@code listArchivePlans}
 * @param type the name without that, as the contract's files are named
 */
record CollectionOperations(OpenAPI document, String path, String plural, String singular, String type) {

    private static final Pattern COLLECTION = Pattern.compile("(/api/v1/([a-z-]+)/([a-z-]+))(/.*)?");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ONE = "{one}";
    private static final String SEVERAL = "{several}";

    /** The collection a path belongs to; null if it is none. */
    static CollectionOperations of(OpenAPI document, String path) {
        Matcher matcher = COLLECTION.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        PathItem one = document.getPaths().getPathItem(matcher.group(1) + "/{id}");
        if (one == null || one.getGET() == null) {
            return null;
        }
        String singular = schemaName(one.getGET().getResponses().getAPIResponse("200"));
        if (singular == null) {
            return null;
        }
        String service = camel(matcher.group(2));
        String owner = singular.startsWith(service) ? service : "";
        String plural = owner + camel(matcher.group(3));
        return new CollectionOperations(
                document, matcher.group(1), plural, singular, singular.substring(owner.length()));
    }

    void describe(Operation operation, PathItem.HttpMethod method, String at, FactsIndex facts) {
        nameRecords(operation);
        switch (operation.getOperationId()) {
            case "open" -> {
                name(operation, "record" + singular);
                operation.addParameter(idempotencyKey());
                created(operation);
                requestExample(operation, facts);
            }
            case "list" -> {
                name(operation, "list" + plural);
                ListParameters.add(operation, facts.components(path), facts);
                page(operation);
            }
            case "export" -> {
                name(operation, "export" + plural);
                ListParameters.addForExport(operation, facts.components(path), facts);
            }
            case "read" -> {
                name(operation, "read" + singular);
                answer(operation);
                again(operation);
            }
            case "history" -> {
                name(operation, "read" + singular + "History");
                linked(operation.getResponses().getAPIResponse("200"));
            }
            case "correct" -> {
                name(operation, "correct" + singular);
                conditional(operation);
                requestExample(operation, facts);
                answer(operation);
            }
            case "voidRecord" -> {
                name(operation, "void" + singular);
                conditional(operation);
                answer(operation);
            }
            case "importCsv" -> {
                name(operation, "import" + plural);
                operation.addParameter(idempotencyKey());
                imported(operation);
            }
            case "correctMany" -> {
                name(operation, "correctMany" + plural);
                operation.addParameter(idempotencyKey());
                requireReason(operation);
            }
            default -> {
                name(operation, operation.getOperationId() + singular);
                boolean step =
                        singular.equals(schemaName(operation.getResponses().getAPIResponse("200")));
                if (step && method != PathItem.HttpMethod.GET && at.contains("{id}")) {
                    conditional(operation);
                    answer(operation);
                }
            }
        }
    }

    /** Replaces the placeholders in the texts of every collection by what this collection's records are called. */
    private void nameRecords(Operation operation) {
        operation.setSummary(
                operation.getSummary().replace(ONE, words(singular)).replace(SEVERAL, words(plural)));
    }

    private static String words(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A caller that has the record already asks whether it has changed. */
    private static void again(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of the revision that is held already.")
                .schema(text())
                .example("\"1\""));
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("Unchanged since that revision."));
    }

    private void name(Operation operation, String id) {
        operation.setOperationId(id);
    }

    private void conditional(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("The ETag of the revision that is to be changed.")
                .schema(text())
                .example("\"1\""));
        operation.addParameter(idempotencyKey());
        requireReason(operation);
    }

    private static void requireReason(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p -> "reason".equals(p.getName()))
                    .forEach(p -> p.required(true)
                            .description("Why; kept in the history.")
                            .example("금액 오기 정정"));
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("A key of the caller's own; a repeated request with it gets the first one's answer.")
                .schema(text())
                .example("7f1c2a52-0c1e-4a55-9d3b-3e1f6d1a2b3c");
    }

    private void created(Operation operation) {
        APIResponse created = OASFactory.createAPIResponse()
                .description("Recorded.")
                .content(json(ref(singular), Examples.state(type)));
        created.addHeader(
                "Location",
                OASFactory.createHeader().description("Path of the new record.").schema(text()));
        etag(created);
        operation.getResponses().removeAPIResponse("200");
        operation.getResponses().addAPIResponse("201", created);
    }

    private void answer(Operation operation) {
        APIResponse ok = OASFactory.createAPIResponse()
                .description("The record as it is now.")
                .content(json(ref(singular), Examples.state(type)));
        etag(ok);
        operation.getResponses().addAPIResponse("200", ok);
    }

    private void imported(Operation operation) {
        APIResponse report = operation.getResponses().getAPIResponse("200").description("What a dry run would do.");
        operation
                .getResponses()
                .addAPIResponse(
                        "201",
                        OASFactory.createAPIResponse()
                                .description("Recorded, all of them.")
                                .content(report.getContent()));
    }

    private void page(Operation operation) {
        String name = singular + "Page";
        document.getComponents()
                .addSchema(
                        name,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .addProperty(
                                        "items",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.ARRAY)
                                                .items(ref(singular)))
                                .addProperty(
                                        "next",
                                        text().addType(Schema.SchemaType.NULL).description("Cursor of the next page."))
                                .required(List.of("items")));
        APIResponse ok = OASFactory.createAPIResponse().description("One page.");
        ok.content(json(ref(name), null));
        linked(ok);
        operation.getResponses().addAPIResponse("200", ok);
    }

    private static void linked(APIResponse page) {
        page.addHeader(
                "Link",
                OASFactory.createHeader()
                        .description("The next page, rel=\"next\".")
                        .schema(text()));
    }

    private void requestExample(Operation operation, FactsIndex facts) {
        MediaType body = operation.getRequestBody().getContent().getMediaType("application/json");
        Set<String> names = facts.components(path).stream().map(c -> c.name()).collect(Collectors.toSet());
        Map<String, Object> example = Examples.facts(type, names);
        if (example != null) {
            example.putAll(facts.personalExamples(path));
        }
        body.setExample(example);
    }

    private static void etag(APIResponse response) {
        response.addHeader(
                "ETag",
                OASFactory.createHeader().description("The revision, quoted.").schema(text()));
    }

    private static org.eclipse.microprofile.openapi.models.media.Content json(Schema schema, Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType().schema(schema).example(example));
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }

    static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static String schemaName(APIResponse response) {
        if (response == null
                || response.getContent() == null
                || response.getContent().getMediaType("application/json") == null) {
            return null;
        }
        Schema schema = response.getContent().getMediaType("application/json").getSchema();
        return schema == null || schema.getRef() == null
                ? null
                : schema.getRef().substring(SCHEMAS.length());
    }

    static String camel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab.split("-")) {
            camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return camel.toString();
    }
}
