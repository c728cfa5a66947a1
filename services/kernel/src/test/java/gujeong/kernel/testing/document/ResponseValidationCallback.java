package gujeong.kernel.testing.document;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Watches every test of a booted application, found through {@code META-INF/services}: no test has to declare it. */
public final class ResponseValidationCallback implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        ResponseValidator.watch();
    }
}
