package gujeong.kernel.record;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/**
 * Query parameters of a collection are read to the letter, as its bodies are: a misspelt {@code dryRun} would record
 * what was only to be tried. Operations that take the {@link UriInfo} read their parameters themselves.
 */
@ApplicationScoped
public class QueryRules {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        Method operation = resource.getResourceMethod();
        if (RecordResource.class.isAssignableFrom(resource.getResourceClass()) && !readsThemselves(operation)) {
            Map<String, Class<?>> parameters = known.computeIfAbsent(operation, QueryRules::parametersOf);
            uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> check(parameters, name, value)));
        }
    }

    private static void check(Map<String, Class<?>> parameters, String name, String value) {
        Class<?> type = parameters.get(name);
        if (type == null) {
            String all = parameters.isEmpty() ? "none is" : "known are " + String.join(", ", parameters.keySet());
            throw Refusal.of(ProblemCode.UNKNOWN_PARAMETER, name, "There is no parameter " + name + "; " + all + ".");
        }
        try {
            Values.parse(type, value);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(name, e.getMessage());
        }
    }

    private static boolean readsThemselves(Method operation) {
        return java.util.List.of(operation.getParameterTypes()).contains(UriInfo.class);
    }

    private static Map<String, Class<?>> parametersOf(Method operation) {
        Map<String, Class<?>> parameters = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            RestQuery query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                parameters.put(query.value().isEmpty() ? parameter.getName() : query.value(), boxed(parameter));
            }
        }
        return parameters;
    }

    private static Class<?> boxed(Parameter parameter) {
        Class<?> type = parameter.getType();
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }
}
