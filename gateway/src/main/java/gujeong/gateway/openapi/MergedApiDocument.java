package gujeong.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Adds the API documents of all services to the gateway's own while it is built. The services are those with an address
 * in {@code application.properties}; their documents were copied by the build from {@code services/<name>/target}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class MergedApiDocument implements OASFilter {

    private static final String ADDRESSES = "gujeong.services.";

    @Override
    public void filterOpenAPI(OpenAPI house) {
        var merge = new Merge(house);
        services().forEach(service -> merge.add("services/" + service, document(service)));
    }

    private static Iterable<String> services() {
        var names = new TreeSet<String>();
        StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .filter(property -> property.startsWith(ADDRESSES))
                .map(property -> property.substring(ADDRESSES.length()))
                .forEach(names::add);
        return names;
    }

    private static OpenAPI document(String service) {
        String file = "openapi/" + service + "/target/openapi/openapi.json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The API document of services/" + service + " is missing: build it"
                        + " first, or take its address out of the gateway's application.properties.");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** As it is written: under this process's own settings what seems unused would be left out. */
    static OpenAPI read(InputStream json) {
        return SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder().build())
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableModelReader(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> json)
                .build()
                .model();
    }
}
