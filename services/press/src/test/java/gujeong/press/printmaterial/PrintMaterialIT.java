package gujeong.press.printmaterial;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.PrintFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PrintMaterialIT {

    @Test
    void what_was_made_on_a_topic_is_found_by_it() {
        String topic = PrintFixture.newCode("TOPIC");
        RecordClient.has(
                "print-materials", PrintFixture.printMaterial("마스크 착용 안내").with("topic", topic));
        RecordClient.has(
                "print-materials",
                PrintFixture.printMaterial("민생경제 활성화 대책 책자")
                        .with("topic", topic)
                        .with("material", "BOOKLET")
                        .with("quantity", 3000)
                        .with("deliveredOn", "2020-05-20"));
        RecordClient.has(
                "print-materials",
                PrintFixture.printMaterial("주제 없음").without("topic").with("cost", 0));

        RecordClient.reader()
                .queryParam("topic", topic)
                .queryParam("sort", "-deliveredOn")
                .get(RecordClient.path("print-materials"))
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("민생경제 활성화 대책 책자", "마스크 착용 안내")))
                .body("items.quantity", equalTo(List.of(3000, 68_300)));
        RecordClient.reader()
                .queryParam("topic", topic)
                .queryParam("material", "POSTER_LEAFLET")
                .get(RecordClient.path("print-materials"))
                .then()
                .body("items.title", equalTo(List.of("마스크 착용 안내")));
    }

    @Test
    void nothing_is_delivered_in_no_pieces_or_of_no_kind() {
        RecordClient.records(
                        "print-materials", PrintFixture.printMaterial("현수막").with("quantity", 0))
                .then()
                .statusCode(400)
                .body("field", equalTo("quantity"));
        RecordClient.records(
                        "print-materials", PrintFixture.printMaterial("현수막").with("material", "BALLOON"))
                .then()
                .statusCode(400)
                .body("field", equalTo("material"));
        RecordClient.records(
                        "print-materials", PrintFixture.printMaterial("현수막").with("cost", -1))
                .then()
                .statusCode(400)
                .body("field", equalTo("cost"));
    }

    @Test
    void what_is_exported_can_be_imported() {
        String department = PrintFixture.newCode("DEPARTMENT");
        RecordClient.has(
                "print-materials", PrintFixture.printMaterial("현수막, \"크게\"").with("department", department));

        String csv = RecordClient.exports("print-materials", "department", department)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        RecordClient.imports("print-materials", csv).then().statusCode(201).body("recorded", equalTo(1));

        assertThat(RecordClient.exports("print-materials", "department", department)
                        .asString()
                        .lines()
                        .skip(1)
                        .distinct())
                .as("twice the same row")
                .hasSize(1);
    }
}
