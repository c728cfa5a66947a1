package gujeong.gateway.openapi;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Merges API documents into one. Paths and operation ids belong to one document each; components of one name must
 * be the same in all of them, so that what they share (Problem, Instant…) is there once.
 */
final class Merge {

    private final OpenAPI whole;
    private final Map<String, String> operations = new HashMap<>();

    /** @param whole the document that is added to */
    Merge(OpenAPI whole) {
        this.whole = whole;
        if (whole.getPaths() == null) {
            whole.setPaths(OASFactory.createPaths());
        }
        if (whole.getComponents() == null) {
            whole.setComponents(OASFactory.createComponents());
        }
        whole.getPaths().getPathItems().forEach(this::claimOperations);
    }

    /**
     * @param owner whose document it is, for the message when it cannot be added
     * @throws MergeConflict when the documents contradict each other
     */
    void add(String owner, OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> add(owner, path, item));
        }
        if (document.getComponents() != null) {
            add(owner, document.getComponents());
        }
        for (Tag tag : listed(document.getTags())) {
            if (listed(whole.getTags()).stream()
                    .noneMatch(known -> known.getName().equals(tag.getName()))) {
                whole.addTag(tag);
            }
        }
    }

    private void add(String owner, String path, PathItem item) {
        if (whole.getPaths().hasPathItem(path)) {
            throw new MergeConflict("the path " + path + " of " + owner + " is another's already");
        }
        claimOperations(path, item);
        whole.getPaths().addPathItem(path, item);
    }

    private void claimOperations(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> claim(operation, method + " " + path));
    }

    private void claim(Operation operation, String place) {
        if (operation.getOperationId() == null) {
            throw new MergeConflict(place + " has no operationId");
        }
        String taken = operations.putIfAbsent(operation.getOperationId(), place);
        if (taken != null) {
            throw new MergeConflict(
                    "the operationId " + operation.getOperationId() + " of " + place + " is that of " + taken);
        }
    }

    private void add(String owner, Components parts) {
        share(owner, "schema", parts, Components::getSchemas, whole.getComponents()::addSchema);
        share(owner, "response", parts, Components::getResponses, whole.getComponents()::addResponse);
        share(owner, "parameter", parts, Components::getParameters, whole.getComponents()::addParameter);
        share(owner, "header", parts, Components::getHeaders, whole.getComponents()::addHeader);
        share(owner, "example", parts, Components::getExamples, whole.getComponents()::addExample);
        share(owner, "request body", parts, Components::getRequestBodies, whole.getComponents()::addRequestBody);
        share(
                owner,
                "security scheme",
                parts,
                Components::getSecuritySchemes,
                whole.getComponents()::addSecurityScheme);
    }

    private <T> void share(
            String owner,
            String what,
            Components parts,
            Function<Components, Map<String, T>> of,
            BiConsumer<String, T> adder) {
        Map<String, T> known = mapped(of.apply(whole.getComponents()));
        mapped(of.apply(parts)).forEach((name, part) -> {
            T other = known.get(name);
            if (other == null) {
                adder.accept(name, part);
            } else if (!other.equals(part)) {
                throw new MergeConflict("the " + what + " " + name + " of " + owner
                        + " is not the one of that name elsewhere:\n  " + part + "\n  " + other);
            }
        });
    }

    private static <T> Collection<T> listed(Collection<T> values) {
        return values == null ? Stream.<T>empty().toList() : values;
    }

    private static <T> Map<String, T> mapped(Map<String, T> values) {
        return values == null ? Map.of() : values;
    }
}
