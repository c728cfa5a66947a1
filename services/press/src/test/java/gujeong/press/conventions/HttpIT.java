package gujeong.press.conventions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.document.HttpPromises;

/** Methods, addresses and query parameters of every operation of the service. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class HttpIT extends HttpPromises {}
