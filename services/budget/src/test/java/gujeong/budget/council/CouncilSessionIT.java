package gujeong.budget.council;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A session of the council has a number of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class CouncilSessionIT {

    @Test
    void a_session_is_known_by_its_number() {
        RecordClient.has("council-sessions", OrganizationFixture.councilSession(4001));

        RecordClient.records(
                        "council-sessions",
                        OrganizationFixture.councilSession(4001).with("regularMeeting", 2))
                .then()
                .statusCode(409)
                .body("detail", containsString("council-session"));
        RecordClient.reader()
                .get(RecordClient.path("council-sessions") + "?number=4001")
                .then()
                .body("items[0].reportAsOf", equalTo("2020-05-31"));
    }

    @Test
    void a_session_closes_after_it_opened() {
        RecordClient.records(
                        "council-sessions",
                        OrganizationFixture.councilSession(4002).with("closesOn", "2020-06-09"))
                .then()
                .statusCode(400)
                .body("field", equalTo("closesOn"));
        RecordClient.records(
                        "council-sessions",
                        OrganizationFixture.councilSession(4002)
                                .without("opensOn")
                                .without("closesOn"))
                .then()
                .statusCode(201)
                .body("opensOn", nullValue());
    }
}
