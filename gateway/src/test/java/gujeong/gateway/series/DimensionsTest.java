package gujeong.gateway.series;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DimensionsTest {

    @Test
    void areTheSameInAnyOrder() {
        var one = Dimensions.of("project", "SNS").with("fiscalYear", 2020);
        var other = Dimensions.of(Map.of("fiscalYear", "2020", "project", "SNS"));

        assertThat(one).isEqualTo(other);
        assertThat(one.key()).isEqualTo("fiscalYear=2020;project=SNS");
    }

    @Test
    void moreOfThemSayMore() {
        var project = Dimensions.of("project", "SNS");

        assertThat(project.with("fundSource", "CITY").contain(project)).isTrue();
        assertThat(project.contain(Dimensions.NONE)).isTrue();
        assertThat(project.contain(Dimensions.of("project", "TV"))).isFalse();
    }

    @Test
    void areNotMadeOfNothing() {
        assertThat(Dimensions.of("project", "SNS").with("item", null)).isEqualTo(Dimensions.of("project", "SNS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a=b", "", "a\u0000b", "\ud800"})
    void takeNoValueThatCouldBeMistaken(String value) {
        assertThatThrownBy(() -> Dimensions.of("project", value)).isInstanceOf(IllegalArgumentException.class);
    }
}
