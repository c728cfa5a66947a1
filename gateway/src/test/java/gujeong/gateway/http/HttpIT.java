package gujeong.gateway.http;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import gujeong.gateway.ServiceAddress;
import gujeong.gateway.Services;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.document.HttpPromises;

/** Methods, addresses and query parameters of every operation that the gateway answers itself. */
@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
@WithTestResource(ServiceAddress.class)
class HttpIT extends HttpPromises {

    @Inject
    Services services;

    @Override
    protected boolean isOwn(String path) {
        return services.addresses().keySet().stream().noneMatch(name -> path.startsWith("/api/v1/" + name + "/"));
    }
}
