package gujeong.kernel.openapi;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** The paths of resources and of their methods, whole as the document has them. */
final class ResourcePaths {

    static final DotName PATH = DotName.createSimple(Path.class);

    private final String root;

    /** @param root what is before the paths of all resources */
    ResourcePaths(String root) {
        this.root = root;
    }

    String of(ClassInfo resource) {
        return join(root, stated(resource));
    }

    String of(ClassInfo resource, MethodInfo method) {
        return join(root, stated(resource), stated(method));
    }

    private static String stated(AnnotationTarget target) {
        AnnotationInstance path = target.declaredAnnotation(PATH);
        return path == null ? "" : path.value().asString();
    }

    private static String join(String... paths) {
        return Stream.of(paths)
                .flatMap(path -> Stream.of(path.split("/")))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
