package gujeong.press.smsdispatch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryResultsTest {

    @Test
    void messages_are_counted() {
        assertThat(of("message,result\n1,DELIVERED\n3,FAILED\n2,DELIVERED\n")).isEqualTo(new DeliveryResults(2, 1));
        assertThat(of("message,result\n")).isEqualTo(new DeliveryResults(0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone,result                           | 1 | ",
                "message,result;4,DELIVERED             | 2 | message",
                "message,result;0,DELIVERED             | 2 | message",
                "message,result;010-9876-5432,DELIVERED | 2 | message",
                "message,result;1,DELIVERED;1,FAILED    | 3 | message",
                "message,result;1,delivered             | 2 | result",
                "message,result;1                       | 2 | "
            })
    void what_cannot_be_counted_is_named_but_not_repeated(String file, int line, String field) {
        assertThatThrownBy(() -> of(file.replace(';', '\n'))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults().get(0).line()).isEqualTo(line);
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.getMessage() + refusal.faults()).doesNotContain("9876");
        });
    }

    @Test
    void a_cell_without_end_is_refused_before_it_fills_the_memory() {
        assertThatThrownBy(() -> of("message,result\n1,\"" + "x".repeat(100_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CSV");
        assertThatThrownBy(() -> of("message,result\n" + ",".repeat(100_000))).isInstanceOf(Refusal.class);
    }

    private static DeliveryResults of(String csv) {
        return DeliveryResults.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 3);
    }
}
