package gujeong.kernel.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Writes the common API conventions into a service's API document, once for all its collections: operation ids,
 * headers, list parameters, examples and error responses. Runs when the service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {

    private static final String BEARER = "bearer";
    /** What every service has, under the same names. */
    private static final Pattern OF_EVERY_SERVICE =
            Pattern.compile("/api/v1/([a-z-]+)/(operations|personal-data|plans)(/.*)?");

    private final FactsIndex facts;
    private final AccessRules access;
    private final DateDescriptions dateDescriptions;
    private final RequiredProperties requiredProperties;

    public ApiConventions(IndexView index) {
        Config config = ConfigProvider.getConfig();
        var paths = new ResourcePaths(
                config.getOptionalValue("quarkus.rest.path", String.class).orElse(""));
        this.facts = new FactsIndex(index, paths);
        this.access = new AccessRules(index, paths, config);
        this.dateDescriptions = new DateDescriptions(index);
        this.requiredProperties = new RequiredProperties(index, facts);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT")
                                .description("A token of the district's identity provider for the audience gujeong; its"
                                        + " groups are the roles. Of the requirements of an operation one is enough:"
                                        + " each names a role."));
        ErrorResponses.declare(document);
        tellTimesToTheMinute(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> describe(document, path, item));
        dateDescriptions.describe(document);
        requiredProperties.describe(document);
    }

    /** A time of day is HH:MM, as JsonRules reads it; the generator's own schema would promise seconds. */
    private static void tellTimesToTheMinute(Components components) {
        if (components.getSchemas() != null && components.getSchemas().containsKey("LocalTime")) {
            components.addSchema("LocalTime", ListParameters.timeOfDay());
        }
    }

    private void describe(OpenAPI document, String path, PathItem item) {
        CollectionOperations collectionOperations = CollectionOperations.of(document, path);
        item.getOperations().forEach((method, operation) -> {
            if (ErrorResponses.has(operation)) {
                return;
            }
            if (collectionOperations != null) {
                collectionOperations.describe(operation, method, path, facts);
            }
            nameAfterService(operation, path);
            operation.setSecurity(access.rolesFor(method.name(), path).stream()
                    .map(role -> OASFactory.createSecurityRequirement().addScheme(BEARER, role))
                    .toList());
            ErrorResponses.add(operation, method, hasBody(operation));
            if (collectionOperations != null && hasBody(operation) && facts.isPersonal(collectionOperations.path())) {
                ErrorResponses.addLimitOfQuestions(operation);
            }
        });
    }

    /** One document holds all services: {@code readOutbox} of the budget is {@code readOutboxOfBudget} there, and says so. */
    private static void nameAfterService(Operation operation, String path) {
        Matcher matcher = OF_EVERY_SERVICE.matcher(path);
        if (matcher.matches()) {
            operation.setOperationId(operation.getOperationId() + "Of" + CollectionOperations.camel(matcher.group(1)));
            operation.setSummary(operation.getSummary() + " (" + matcher.group(1) + ")");
        }
    }

    private static boolean hasBody(Operation operation) {
        return operation.getRequestBody() != null;
    }
}
