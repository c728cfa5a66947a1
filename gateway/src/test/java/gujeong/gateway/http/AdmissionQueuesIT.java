package gujeong.gateway.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import gujeong.kernel.testing.AdmissionQueues;
import gujeong.kernel.testing.RealEngines;

@QuarkusTest
@QuarkusTestResource(
        value = RealEngines.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "ownSchemas", value = "true")
        })
class AdmissionQueuesIT extends AdmissionQueues {}
