package gujeong.kernel.record;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import gujeong.kernel.facts.Values;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.InvalidValue;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * Query parameters of every operation are read strictly, as bodies are: a misspelt {@code dryRun} would record what
 * was only to be tried, and a misspelt {@code fromSeq} publish everything. The framework ignores what it does not know,
 * takes every word for false, and says 404 of a number that is none. Operations that take the {@link UriInfo} read their
 * parameters themselves.
 */
@ApplicationScoped
public class QueryRules {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo uri) {
        Method operation = resource.getResourceMethod();
        if (!readsThemselves(operation)) {
            Map<String, Class<?>> parameters = known.computeIfAbsent(operation, QueryRules::parametersOf);
            uri.getQueryParameters().forEach((name, values) -> check(parameters, name, values));
        }
    }

    private static void check(Map<String, Class<?>> parameters, String name, List<String> values) {
        Class<?> type = parameters.get(name);
        if (type == null) {
            throw unknown(Fault.nameOnly(name), parameters.keySet());
        }
        if (values.size() != 1) {
            throw Refusal.invalid(name, "query.once");
        }
        try {
            Values.parse(type, values.get(0));
        } catch (InvalidValue e) {
            throw Refusal.invalid(name, e);
        }
    }

    /**
     * The refusal of a parameter that an operation does not have.
     *
     * @param name null if it may be a value in the wrong place, which is not repeated
     */
    public static Refusal unknown(String name, Collection<String> known) {
        return Refusal.of(
                ProblemCode.UNKNOWN_PARAMETER,
                name,
                known.isEmpty() ? unknown(name) : unknown(name, String.join(", ", known)));
    }

    private static Reason unknown(String name) {
        return name == null ? Reason.of("query.unknownAndNone") : Reason.of("query.noneAtAll", name);
    }

    private static Reason unknown(String name, String known) {
        return name == null ? Reason.of("query.unknown", known) : Reason.of("query.none", name, known);
    }

    private static boolean readsThemselves(Method operation) {
        return List.of(operation.getParameterTypes()).contains(UriInfo.class);
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
