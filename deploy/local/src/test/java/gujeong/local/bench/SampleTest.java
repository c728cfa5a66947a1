package gujeong.local.bench;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SampleTest {

    @Test
    void the_middle_one_counts_and_the_outermost_tell_the_noise() {
        Sample sample = Sample.of(List.of(9.0, 1.0, 4.0));

        assertThat(sample).isEqualTo(new Sample(4, 1, 9, 3));
    }

    @Test
    void between_two_the_middle_is_in_the_middle() {
        assertThat(Sample.of(List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    }

    @Test
    void the_99th_percentile_leaves_out_the_last_of_a_hundred() {
        List<Double> values =
                IntStream.rangeClosed(0, 100).mapToObj(i -> (double) i).toList();

        assertThat(Sample.quantile(values, 0.99)).isCloseTo(99, within(1e-9));
    }

    @Test
    void a_pair_is_judged_by_its_own_plain_side() {
        PairedRuns pairs = new PairedRuns();
        pairs.add(10, 20);
        pairs.add(100, 100);
        pairs.add(10, 40);

        assertThat(pairs.ratio()).isEqualTo(new Sample(0.5, 0.25, 1, 3));
    }

    @Test
    void a_budget_is_met_on_its_own_side_only() {
        assertThat(PerformanceTarget.atLeast(0.35).isMetBy(0.34)).isFalse();
        assertThat(PerformanceTarget.atLeast(0.35).isMetBy(0.36)).isTrue();
        assertThat(PerformanceTarget.atMost(1.5).isMetBy(1.6)).isFalse();
        assertThat(PerformanceTarget.atMost(1.5).isMetBy(1.4)).isTrue();
    }
}
