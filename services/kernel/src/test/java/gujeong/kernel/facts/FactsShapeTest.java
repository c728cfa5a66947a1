package gujeong.kernel.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactsShapeTest {

    record Clipping(@NaturalKey String paper, @NaturalKey String page, @BusinessDay LocalDate day) implements Facts {}

    record Unnamed(@BusinessDay LocalDate day) implements Facts {}

    @Test
    void facts_are_named_by_all_parts_of_their_natural_key() {
        assertThat(FactsShape.of(Clipping.class).keyOf(new Clipping("A", "1", null)))
                .isEqualTo(List.of("A", "1"));
    }

    @Test
    void facts_that_leave_a_part_out_have_no_name_and_so_never_the_same() {
        for (Clipping clipping : Arrays.asList(new Clipping("A", null, null), new Clipping(null, "1", null))) {
            assertThat(FactsShape.of(Clipping.class).keyOf(clipping)).isNull();
        }
        assertThat(FactsShape.of(Unnamed.class).keyOf(new Unnamed(null))).isNull();
    }
}
