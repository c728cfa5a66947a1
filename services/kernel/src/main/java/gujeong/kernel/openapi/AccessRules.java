package gujeong.kernel.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import org.eclipse.microprofile.config.Config;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import gujeong.kernel.security.Roles;

/**
 * Who may call which operation, read from the annotations that the process itself obeys, while its document is built. A
 * role that implies {@link Roles#READER} in this process is named wherever that one is.
 */
final class AccessRules {

    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final Map<DotName, String> VERBS = Stream.of(
                    GET.class, POST.class, PUT.class, DELETE.class, PATCH.class)
            .collect(Collectors.toMap(DotName::createSimple, Class::getSimpleName));
    private static final Pattern SETTING = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, List<String>> rolesOf = new HashMap<>();
    private final IndexView index;
    private final Config config;
    private final ResourcePaths paths;

    AccessRules(IndexView index, ResourcePaths paths, Config config) {
        this.index = index;
        this.config = config;
        this.paths = paths;
        for (AnnotationInstance path : index.getAnnotations(ResourcePaths.PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS
                    && !path.target().asClass().isAbstract()) {
                read(path.target().asClass());
            }
        }
    }

    /**
     * The roles of which a caller needs one; none for an operation that is open to everybody.
     *
     * @throws IllegalStateException for an operation whose method does not say
     */
    List<String> rolesFor(String verb, String path) {
        List<String> roles = rolesOf.get(verb + " " + path);
        if (roles == null) {
            throw new IllegalStateException(verb + " " + path + " does not say who may call it.");
        }
        return roles;
    }

    private void read(ClassInfo resource) {
        for (ClassInfo type = resource; type != null; type = index.getClassByName(type.superName())) {
            for (MethodInfo method : type.methods()) {
                VERBS.entrySet().stream()
                        .filter(verb -> method.hasDeclaredAnnotation(verb.getKey()))
                        .forEach(verb -> add(verb.getValue() + " " + paths.of(resource, method), method));
            }
        }
    }

    private void add(String operation, MethodInfo method) {
        List<String> roles = roles(method);
        List<String> known = roles == null ? null : rolesOf.putIfAbsent(operation, roles);
        if (known != null && !known.equals(roles)) {
            throw new IllegalStateException(operation + " has two methods, for different roles.");
        }
    }

    private List<String> roles(MethodInfo method) {
        if (method.hasDeclaredAnnotation(ROLES_ALLOWED)) {
            return Stream.of(method.declaredAnnotation(ROLES_ALLOWED).value().asStringArray())
                    .map(this::resolved)
                    .flatMap(this::withThoseThatImplyIt)
                    .distinct()
                    .toList();
        }
        return method.hasDeclaredAnnotation(PERMIT_ALL) ? List.of() : null;
    }

    private String resolved(String role) {
        Matcher setting = SETTING.matcher(role);
        return setting.matches() ? config.getValue(setting.group(1), String.class) : role;
    }

    private Stream<String> withThoseThatImplyIt(String role) {
        return role.equals(Roles.READER)
                ? Stream.concat(Stream.of(role), config.getValues(Roles.ACTING, String.class).stream())
                : Stream.of(role);
    }
}
