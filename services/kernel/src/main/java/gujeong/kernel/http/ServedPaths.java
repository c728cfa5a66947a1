package gujeong.kernel.http;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The paths that the resources of this process answer, as the framework itself has matched them to methods. */
@Singleton
class ServedPaths {

    private volatile RequestMapper<Served> paths;

    /**
     * A path with its parameters in braces.
     *
     * @param methods what may be done there, {@code OPTIONS} among it, by the alphabet
     */
    record Served(String template, SortedSet<String> methods) {

        /** The value of {@code Allow}. */
        String allowed() {
            return String.join(", ", methods);
        }
    }

    /** What is served at the path; null for nothing. A literal path has what it says, and not what a parameter would match. */
    Served at(String path) {
        var match = known().map(path);
        return match == null ? null : match.value;
    }

    private RequestMapper<Served> known() {
        if (paths == null) {
            paths = read(ResteasyReactiveRecorder.getCurrentDeployment());
        }
        return paths;
    }

    private static RequestMapper<Served> read(Deployment deployment) {
        Map<String, SortedSet<String>> methods = new TreeMap<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                deployment.getPrefix(), deployment.getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        methods.computeIfAbsent(path, first -> new TreeSet<>()).add(method);
                    }
                });
        var mapped = new ArrayList<RequestPath<Served>>();
        methods.forEach((template, declared) -> {
            declared.add(HttpMethod.OPTIONS);
            if (declared.contains(HttpMethod.GET)) {
                declared.add(HttpMethod.HEAD);
            }
            mapped.add(new RequestPath<>(false, new URITemplate(template, false), new Served(template, declared)));
        });
        return new RequestMapper<>(mapped);
    }
}
