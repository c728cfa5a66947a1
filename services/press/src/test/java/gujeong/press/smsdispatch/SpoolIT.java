package gujeong.press.smsdispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.smssubscriber.SubscriberFixture;

import static gujeong.press.smsdispatch.DispatchFixture.planned;
import static gujeong.press.smsdispatch.DispatchFixture.report;
import static gujeong.press.smsdispatch.DispatchFixture.transmit;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.digits;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.subscribed;
import static gujeong.press.smssubscriber.SubscriberFixture.withdraws;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Numbers in plain lie in the spool for the carrier alone, not for long, and not when their person has gone. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class SpoolIT {

    @Inject
    Transmissions transmissions;

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(1_000);
    }

    @Test
    void a_spool_folder_that_others_could_read_is_closed() throws IOException {
        subscribed(newPhone());
        Files.createDirectories(SpoolProbe.spool());
        Files.setPosixFilePermissions(SpoolProbe.spool(), PosixFilePermissions.fromString("rwxr-xr-x"));

        transmit(planned(), 1).then().statusCode(200);

        assertThat(SpoolProbe.permissions(SpoolProbe.spool())).isEqualTo("rwx------");
    }

    @Test
    void whoever_withdraws_is_voided_or_corrected_is_taken_out_of_what_has_not_left_yet() throws IOException {
        String withdrawn = newPhone();
        String voided = newPhone();
        String corrected = newPhone();
        String stays = newPhone();
        String leaving = subscribed(withdrawn);
        String mistaken = subscribed(voided);
        String changing = subscribed(corrected);
        subscribed(stays);
        String id = planned();
        int recipients = transmit(id, 1).then().extract().path("recipients");
        String line = lineOf(id, stays);

        withdraws(leaving, 1, "2020-05-20");
        RecordClient.voids(SubscriberFixture.COLLECTION, mistaken, 1, "중복 접수")
                .then()
                .statusCode(200);
        RecordClient.corrects(SubscriberFixture.COLLECTION, changing, 1, "번호 정정", SubscriberFixture.consent(newPhone()))
                .then()
                .statusCode(200);

        List<String> lines = SpoolProbe.lines(id);
        assertThat(lines)
                .noneMatch(other -> other.contains(digits(withdrawn)))
                .noneMatch(other -> other.contains(digits(voided)))
                .noneMatch(other -> other.contains(digits(corrected)));
        assertThat(lines).hasSize(recipients - 3 + 2);
        assertThat(lines.get(0)).contains("마스크");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("{\"recipients\":" + (recipients - 3) + "}");
        assertThat(lineOf(id, stays))
                .as("by its message's number the carrier reports")
                .isEqualTo(line);
        assertThat(SpoolProbe.permissions(SpoolProbe.file(id))).isEqualTo("rw-------");
        assertThat(SpoolProbe.part(id)).doesNotExist();
        report(id, 2, "message,result\n" + recipients + ",DELIVERED\n").then().statusCode(200);
    }

    @Test
    void what_the_carrier_has_taken_does_not_come_back() throws IOException {
        String phone = newPhone();
        String leaving = subscribed(phone);
        subscribed(newPhone());
        String id = planned();
        transmit(id, 1).then().statusCode(200);
        Files.delete(SpoolProbe.file(id));

        withdraws(leaving, 1, "2020-05-20");

        assertThat(SpoolProbe.file(id)).doesNotExist();
        assertThat(SpoolProbe.part(id)).doesNotExist();
    }

    @Test
    void destruction_reaches_the_file_too_but_not_who_has_subscribed_again() throws IOException {
        String gone = newPhone();
        String back = newPhone();
        subscribed(newPhone());
        for (String phone : List.of(gone, back)) {
            SubscriberFixture.withdrawn(phone, "2020-03-05");
        }
        String again = subscribed(back);
        String id = planned();
        transmit(id, 1).then().statusCode(200);
        // as it was before the withdrawals
        Files.writeString(
                SpoolProbe.file(id),
                "{}\n{\"message\":1,\"phone\":\"" + digits(gone) + "\"}\n{\"message\":2,\"phone\":\"" + digits(back)
                        + "\"}\n{\"recipients\":2}\n");

        SubscriberFixture.officer()
                .body(FactsJson.of("withdrawnBefore", "2020-03-06"))
                .post(RecordClient.path(SubscriberFixture.COLLECTION) + "/destructions")
                .then()
                .statusCode(200);

        assertThat(SpoolProbe.lines(id))
                .containsExactly("{}", "{\"message\":2,\"phone\":\"" + digits(back) + "\"}", "{\"recipients\":1}");
        RecordClient.reads(SubscriberFixture.COLLECTION, again).then().body("status", equalTo("SUBSCRIBED"));
    }

    @Test
    void what_nobody_takes_within_a_day_is_removed() throws IOException {
        subscribed(newPhone());
        String old = planned();
        String young = planned();
        transmit(old, 1).then().statusCode(200);
        transmit(young, 1).then().statusCode(200);
        Files.setLastModifiedTime(
                SpoolProbe.file(old), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(
                SpoolProbe.file(young), FileTime.from(Instant.now().minus(Duration.ofHours(23))));

        transmissions.expire();

        assertThat(SpoolProbe.file(old)).doesNotExist();
        assertThat(SpoolProbe.file(young)).exists();
    }

    private static String lineOf(String dispatch, String phone) {
        return SpoolProbe.lines(dispatch).stream()
                .filter(line -> line.contains(digits(phone)))
                .findFirst()
                .orElseThrow();
    }
}
