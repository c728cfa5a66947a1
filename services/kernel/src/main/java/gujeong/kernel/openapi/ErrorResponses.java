package gujeong.kernel.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import gujeong.kernel.problem.Problem;
import gujeong.kernel.problem.ProblemCode;

/** The error answers of every operation, declared once and referred to. */
final class ErrorResponses {

    private static final Map<String, String> DESCRIPTIONS = new LinkedHashMap<>();

    static {
        DESCRIPTIONS.put("400", "A value, field or parameter cannot be taken; field and errors say which.");
        DESCRIPTIONS.put("401", "No valid token.");
        DESCRIPTIONS.put("403", "The token's roles do not allow it.");
        DESCRIPTIONS.put("404", "There is no such record.");
        DESCRIPTIONS.put("406", "The answer cannot be given in the media type that Accept asks for.");
        DESCRIPTIONS.put("408", "The body did not arrive in time.");
        DESCRIPTIONS.put("409", "A rule of the records or their state does not allow it.");
        DESCRIPTIONS.put("412", "If-Match is not the present revision.");
        DESCRIPTIONS.put("413", "The body is too large.");
        DESCRIPTIONS.put("415", "The body's media type is not supported.");
        DESCRIPTIONS.put("422", "The Idempotency-Key came with another request before.");
        DESCRIPTIONS.put("428", "If-Match is missing.");
        DESCRIPTIONS.put("429", "Too many questions about persons; Retry-After says when to ask again.");
        DESCRIPTIONS.put(
                "503", "Too much is being done at once, or the database is away; Retry-After says when to try again.");
    }

    private ErrorResponses() {}

    static void declare(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        DESCRIPTIONS.forEach((status, description) -> document.getComponents()
                .addResponse(
                        "Problem" + status,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem"))))));
    }

    /** Whether the operation was described before, as those are that another service's build has written. */
    static boolean has(Operation operation) {
        return operation.getResponses().hasAPIResponse("503");
    }

    static void add(Operation operation, PathItem.HttpMethod method, boolean body) {
        refer(operation, "400", "406", "503");
        if (!operation.getSecurity().isEmpty()) {
            refer(operation, "401", "403");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            refer(operation, "404");
        }
        if (method != PathItem.HttpMethod.GET) {
            refer(operation, "409", "422");
            if (operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
                refer(operation, "412", "428");
            }
        }
        // said of a Content-Type that cannot be read, too, whether or not a body is expected
        refer(operation, "415");
        if (body) {
            refer(operation, "408", "413");
        }
    }

    /** The answer when a caller's hourly quota of queries about persons is spent. */
    static void addLimitOfQuestions(Operation operation) {
        refer(operation, "429");
    }

    private static void refer(Operation operation, String... statuses) {
        for (String status : statuses) {
            APIResponse response = OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static List<Object> codes() {
        return Stream.of(ProblemCode.values()).<Object>map(ProblemCode::name).toList();
    }

    private static Schema problem() {
        Schema fault = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("line", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("field", CollectionOperations.text())
                .addProperty("value", CollectionOperations.text())
                .addProperty("reason", CollectionOperations.text());
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong and what to do about it (RFC 9457).")
                .addProperty("type", CollectionOperations.text().format("uri"))
                .addProperty("title", CollectionOperations.text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "code",
                        CollectionOperations.text()
                                .description("Stable name of the kind of problem.")
                                .enumeration(codes()))
                .addProperty("detail", CollectionOperations.text())
                .addProperty("field", CollectionOperations.text())
                .addProperty("action", CollectionOperations.text().description("What to do about it."))
                .addProperty("requestId", CollectionOperations.text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault))
                .required(List.of("type", "title", "status", "code"));
    }
}
