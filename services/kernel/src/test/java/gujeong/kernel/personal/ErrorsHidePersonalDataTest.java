package gujeong.kernel.personal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.kernel.csv.CsvRows;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.JsonRules;
import gujeong.kernel.problem.Fault;
import gujeong.kernel.problem.JsonFaults;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An error never repeats what was sent together with a value about a person, wherever in the request it is. */
class ErrorsHidePersonalDataTest {

    record Search(@NotNull Phone phone) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    ErrorsHidePersonalDataTest() {
        new JsonRules().customize(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mobilePhone\":\"010-9876-54321\"}",
                "{\"mobilePhone\":1098765432}",
                "{\"mobilePhone\":{\"number\":\"010-9876-5432\"}}",
                "{\"mobilePhone\":[\"010-9876-5432\"]}",
                "{\"mobilePhone\":{}}",
                "{\"mobilePhone\":[]}",
                "{\"mobilePhone\":[[\"010-9876-5432\"]]}",
                "{\"mobilePhone\":{\"010-9876-5432\":1}}",
                "{\"mobilePhone\":{\"010-9876-5432\":{\"010-9876-5432\":[]}}}",
                "{\"mobilePhone\":{\"010-9876-5432\":1,\"010-9876-5432\":2}}",
                "{\"mobilePhone\":1}",
                "{\"mobilePhone\":true}",
                "{\"mobilePhone\":\"\"}",
                "{\"on\":\"010-9876-5432\"}",
                "{\"010-9876-5432\":1,\"010-9876-5432\":2}",
                "{\"010-9876-5432\":1}"
            })
    void in_json(String body) {
        assertThatThrownBy(() -> json.readValue(body, Person.About.class))
                .isInstanceOfSatisfying(JsonProcessingException.class, e -> {
                    Refusal refusal = JsonFaults.refusal(e);
                    assertThat(refusal.code().status()).isEqualTo(400);
                    assertThat(refusal.getMessage() + refusal.field() + refusal.faults())
                            .doesNotContain("9876", "98765432");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "{}", "[]", "1", "1.5", "true", "\"\"", "{\"phone\":{}}", "[{}]"})
    void the_field_and_the_form_are_named_whatever_stands_there(String value) {
        assertThatThrownBy(() -> json.readValue("{\"phone\":" + value + "}", Search.class))
                .isInstanceOfSatisfying(JsonProcessingException.class, e -> {
                    Refusal refusal = JsonFaults.refusal(e);
                    assertThat(refusal.field()).isEqualTo("phone");
                    assertThat(refusal).hasMessage("must be a Korean telephone number such as 010-1234-5678");
                });
    }

    @Test
    void in_broken_constraints() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var violations =
                    factory.getValidator().validate(new Person.About("010-9876-5432", Phone.of("010-9876-5432"), null));

            assertThat(violations).hasSize(2).extracting(Fault::of).allSatisfy(fault -> assertThat(fault.value())
                    .isNull());
        }
    }

    @Test
    void wherever_a_number_is_sent() {
        assertThat(new Fault(1, "title", "문의 ０１０-9876-5432", "is too long").value())
                .isNull();
        assertThat(new Fault(1, "title", "x".repeat(75) + "010-9876-5432", "is too long").value())
                .isNull();
        assertThat(new Fault(1, "title", "2020-13-01", "is no day").value()).isEqualTo("2020-13-01");
    }

    @Test
    void in_a_file_without_its_header() {
        assertThatThrownBy(() -> read("010-9876-5432,AB,2020-05-01\n", new ArrayList<>()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.getMessage() + refusal.field() + refusal.faults())
                            .contains("column 1")
                            .doesNotContain("9876");
                });
    }

    @Test
    void a_file_states_numbers_as_people_write_them() {
        List<Fault> faults = new ArrayList<>();

        List<Person.About> read = read("mobilePhone,on\n010-9876-5432,2020-05-01\n010-98,2020-05-01\n", faults);

        assertThat(read)
                .singleElement()
                .satisfies(about -> assertThat(about.mobilePhone().plain()).isEqualTo("01098765432"));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.reason()).contains("telephone number");
        });
    }

    private List<Person.About> read(String csv, List<Fault> faults) {
        var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        try (CsvRows<Person.About> rows = new CsvRows<>(FactsShape.of(Person.About.class), json, bytes, faults::add)) {
            return rows.some().stream().map(CsvRows.Row::facts).toList();
        }
    }
}
