package gujeong.press.material;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;
import gujeong.press.PrintRoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PrintMaterialIT {

    @Test
    void what_was_made_on_a_topic_is_found_by_it() {
        String topic = PrintRoom.newCode("TOPIC");
        Clerk.has("print-materials", PrintRoom.printMaterial("마스크 착용 안내").with("topic", topic));
        Clerk.has(
                "print-materials",
                PrintRoom.printMaterial("민생경제 활성화 대책 책자")
                        .with("topic", topic)
                        .with("material", "BOOKLET")
                        .with("quantity", 3000)
                        .with("deliveredOn", "2020-05-20"));
        Clerk.has(
                "print-materials",
                PrintRoom.printMaterial("주제 없음").without("topic").with("cost", 0));

        Clerk.reader()
                .queryParam("topic", topic)
                .queryParam("sort", "-deliveredOn")
                .get(Clerk.path("print-materials"))
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("민생경제 활성화 대책 책자", "마스크 착용 안내")))
                .body("items.quantity", equalTo(List.of(3000, 68_300)));
        Clerk.reader()
                .queryParam("topic", topic)
                .queryParam("material", "POSTER_LEAFLET")
                .get(Clerk.path("print-materials"))
                .then()
                .body("items.title", equalTo(List.of("마스크 착용 안내")));
    }

    @Test
    void nothing_is_delivered_in_no_pieces_or_of_no_kind() {
        Clerk.records("print-materials", PrintRoom.printMaterial("현수막").with("quantity", 0))
                .then()
                .statusCode(400)
                .body("field", equalTo("quantity"));
        Clerk.records("print-materials", PrintRoom.printMaterial("현수막").with("material", "BALLOON"))
                .then()
                .statusCode(400)
                .body("field", equalTo("material"));
        Clerk.records("print-materials", PrintRoom.printMaterial("현수막").with("cost", -1))
                .then()
                .statusCode(400)
                .body("field", equalTo("cost"));
    }

    @Test
    void what_is_exported_can_be_imported() {
        String department = PrintRoom.newCode("DEPARTMENT");
        Clerk.has("print-materials", PrintRoom.printMaterial("현수막, \"크게\"").with("department", department));

        String csv = Clerk.exports("print-materials", "department", department)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Clerk.imports("print-materials", csv).then().statusCode(201).body("recorded", equalTo(1));

        assertThat(Clerk.exports("print-materials", "department", department)
                        .asString()
                        .lines()
                        .skip(1)
                        .distinct())
                .as("twice the same row")
                .hasSize(1);
    }
}
