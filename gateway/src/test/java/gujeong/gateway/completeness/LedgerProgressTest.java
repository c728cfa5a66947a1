package gujeong.gateway.completeness;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import gujeong.gateway.completeness.LedgerProgress.Work;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerProgressTest {

    @Test
    void whatIsSupersededIsAccountedForAndHidesNothingMissing() {
        assertThat(judge(new Work(Map.of(0, 5L, 1, 3L), 6, 0, 0, 2), mark(0, 8, 0, 5, 3))
                        .complete())
                .isTrue();
        Completeness budget = judge(new Work(Map.of(0, 5L, 1, 3L), 5, 0, 0, 2), mark(0, 8, 0, 5, 3));
        assertThat(budget.missing()).isEqualTo(1);
        assertThat(budget.superseded()).isEqualTo(2);
    }

    private static final Instant NOON = Instant.parse("2020-10-31T12:00:00Z");

    @Test
    void isCompleteOnceAllThatWasPublishedIsRead() {
        Completeness budget = judge(new Work(Map.of(0, 5L, 1, 3L), 8, 0, 0, 0), mark(0, 8, 0, 5, 3));

        assertThat(budget.complete()).isTrue();
        assertThat(budget.through()).isEqualTo(NOON);
        assertThat(budget.lag()).isZero();
    }

    @Test
    void isNotCompleteWhileAnEventOfOnePartitionIsUnread() {
        Completeness budget = judge(new Work(Map.of(0, 5L), 5, 0, 0, 0), mark(0, 8, 0, 5, 3));

        assertThat(budget.complete()).isFalse();
        assertThat(budget.through()).isNull();
        assertThat(budget.lag()).isEqualTo(3);
    }

    @Test
    void isNotCompleteWhileTheJournalHoldsWhatWasNotPublished() {
        Completeness budget = judge(new Work(Map.of(0, 5L, 1, 3L), 8, 0, 0, 0), mark(0, 10, 2, 5, 3));

        assertThat(budget.complete()).isFalse();
        assertThat(budget.backlog()).isEqualTo(2);
    }

    @Test
    void staysCompleteThroughTheLastWatermarkItHasReached() {
        Completeness budget =
                judge(new Work(Map.of(0, 5L, 1, 3L), 8, 0, 0, 0), mark(5, 9, 0, 6, 3), mark(0, 8, 0, 5, 3));

        assertThat(budget.complete()).isTrue();
        assertThat(budget.through()).isEqualTo(NOON);
        assertThat(budget.lag()).isEqualTo(1);
    }

    @Test
    void isNotCompleteWhileAnythingIsHeldBack() {
        Completeness budget = judge(new Work(Map.of(0, 5L, 1, 3L), 6, 2, 0, 0), mark(0, 8, 0, 5, 3));

        assertThat(budget.complete()).isFalse();
        assertThat(budget.parked()).isEqualTo(2);
        assertThat(budget.missing()).isZero();
    }

    @Test
    void missesWhatATopicThatWasLostNoLongerTells() {
        Completeness budget = judge(new Work(Map.of(), 0, 0, 0, 0), mark(0, 8, 0, 0, 0));

        assertThat(budget.complete()).isFalse();
        assertThat(budget.missing()).isEqualTo(8);
    }

    @Test
    void knowsNothingBeforeTheFirstWatermark() {
        Completeness budget = judge(Work.NONE);

        assertThat(budget.complete()).isFalse();
        assertThat(budget.journalRows()).isNull();
    }

    private static Completeness judge(Work work, Watermark... latestFirst) {
        return LedgerProgress.judge("budget", work, List.of(latestFirst));
    }

    private static Watermark mark(int secondsLater, long rows, long unpublished, long end0, long end1) {
        return new Watermark("budget", NOON.plusSeconds(secondsLater), rows, unpublished, Map.of(0, end0, 1, end1));
    }
}
