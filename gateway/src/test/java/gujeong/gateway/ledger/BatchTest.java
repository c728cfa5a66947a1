package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import gujeong.gateway.event.EventDecoder;
import gujeong.gateway.event.PoisonEvent.Cause;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.event.UncountedPosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BatchTest {

    private final InMemoryLedger books = new InMemoryLedger();

    @Test
    void aRecordsFirstRevisionIsEntered() {
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");

        Batch batch = books.take(commitment);

        assertThat(batch.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.quantity()).isEqualTo("900");
            assertThat(entry.sign()).isEqualTo(1);
            assertThat(entry.recordId()).isEqualTo(commitment.id());
            assertThat(entry.eventId()).isEqualTo(commitment.eventId());
        });
    }

    @Test
    void aCorrectionTakesBackWhatWasWrittenAndWritesWhatIsRight() {
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent corrected = commitment.corrected("amount", 800);
        books.take(commitment);

        Batch batch = books.take(corrected);

        assertThat(batch.entries())
                .extracting(Entry::sign, Entry::quantity, Entry::revision, Entry::recordedAt)
                .containsExactly(
                        tuple(-1, new BigDecimal(-900), 2, corrected.recordedAt()),
                        tuple(1, new BigDecimal(800), 2, corrected.recordedAt()));
    }

    @Test
    void aVoidedRecordLeavesNothing() {
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");

        books.take(commitment, commitment.voided());

        assertThat(books.entries).hasSize(2);
        assertThat(books.sums()).isEmpty();
    }

    @Test
    void aRevisionSeenBeforeChangesNothing() {
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent corrected = commitment.corrected("amount", 800);
        books.take(commitment, corrected);

        Batch batch = books.take(commitment, corrected, commitment);

        assertThat(batch.entries()).isEmpty();
        assertThat(batch.heads()).isEmpty();
        assertThat(batch.tallies().values()).singleElement().isEqualTo(new PartitionCounts(5, 0, 3, 0));
    }

    @Test
    void whatWasKnownIsNeverShownTwiceEvenIfAClockWasSetBack() {
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01").recordedAt("2020-04-01T10:00:00Z");
        TestEvent corrected = commitment.corrected("amount", 800).recordedAt("2020-04-01T09:00:00Z");
        books.take(commitment, corrected);

        assertThat(books.sumsKnownAt(Instant.parse("2020-04-01T09:30:00Z"))).isEmpty();
        assertThat(books.sumsKnownAt(Instant.parse("2020-04-01T10:00:00Z")).values())
                .containsExactly(new BigDecimal(800));
    }

    @Test
    void aPoisonBlocksItsOwnRecordOnly() {
        TestEvent poison = ofALaterVersion(TestEvent.commitment("SNS", 900, "2020-04-01"));
        TestEvent behind = poison.corrected("amount", 900);
        TestEvent other = TestEvent.commitment("TV", 100, "2020-04-01");

        Batch batch = books.take(poison, behind, other);
        Batch next = books.take(behind.corrected("amount", 901));

        assertThat(batch.heldBack())
                .extracting(RejectedMessage::status)
                .containsExactly(FailureStatus.OPEN, FailureStatus.PARKED);
        assertThat(batch.heldBack())
                .extracting(held -> held.poison().kind())
                .containsExactly(Cause.UNKNOWN_VERSION, Cause.BEHIND_FAILURE);
        assertThat(next.heldBack()).extracting(RejectedMessage::status).containsExactly(FailureStatus.PARKED);
        assertThat(books.sums().values()).containsExactly(new BigDecimal(100));
    }

    @Test
    void aLaterRevisionThatCanBeReadTakesThePlaceOfTheOneThatCannot() {
        TestEvent first = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent bad = first.corrected("amount", "a lot");
        TestEvent mended = bad.corrected("amount", 800);

        Batch batch = books.take(first, bad, mended);

        assertThat(batch.heldBack())
                .extracting(RejectedMessage::status, RejectedMessage::supersededBy)
                .containsExactly(tuple(FailureStatus.SUPERSEDED, 3));
        assertThat(batch.tallies().values()).singleElement().isEqualTo(new PartitionCounts(3, 2, 0, 1));
        assertThat(books.sums().values()).containsExactly(new BigDecimal(800));
        assertThat(books.sumsKnownAt(bad.recordedAt()).values())
                .as("while only the bad one was known, the ledger knew the one before it")
                .containsExactly(new BigDecimal(900));
    }

    @Test
    void itDoesSoTooWhenTheOthersHaveWaitedForLong() {
        TestEvent bad = TestEvent.commitment("SNS", 900, "2020-04-01").without("amount");
        TestEvent worse = bad.corrected("committedOn", "someday");
        TestEvent mended = worse.corrected("amount", 800).with("committedOn", "2020-04-01");

        Batch first = books.take(bad);
        Batch second = books.take(worse);
        Batch third = books.take(mended, mended.corrected("amount", 700));

        assertThat(first.heldBack()).extracting(RejectedMessage::status).containsExactly(FailureStatus.OPEN);
        assertThat(second.heldBack()).extracting(RejectedMessage::status).containsExactly(FailureStatus.PARKED);
        assertThat(third.heldBack()).isEmpty();
        assertThat(third.superseded().values()).containsExactly(3);
        assertThat(books.sums().values()).containsExactly(new BigDecimal(700));
    }

    @Test
    void aRevisionThatWasPassedOverChangesNothingWhenItIsToldAgain() {
        TestEvent bad = TestEvent.commitment("SNS", 900, "2020-04-01").without("amount");
        TestEvent mended = bad.corrected("amount", 800);
        books.take(bad, mended);

        Batch batch = books.take(bad, mended, bad);

        assertThat(batch.heldBack()).isEmpty();
        assertThat(batch.tallies().values()).singleElement().isEqualTo(new PartitionCounts(5, 0, 3, 0));
    }

    @Test
    void aRevisionThatIsNotBeyondDoubtIsDecidedByAnOperator() {
        TestEvent bad = TestEvent.commitment("SNS", 900, "2020-04-01").without("amount");
        TestEvent unsure = ofALaterVersion(bad.corrected("amount", 850));

        Batch batch = books.take(bad, unsure, bad.corrected("amount", 800).corrected("amount", 700));

        assertThat(batch.heldBack())
                .extracting(RejectedMessage::status)
                .containsExactly(FailureStatus.OPEN, FailureStatus.PARKED, FailureStatus.PARKED);
    }

    @Test
    void aTargetForWhatTheDictionaryDoesNotHaveIsTakenAndCountsForNothing() {
        TestEvent plan = TestEvent.plan("budget.guessed", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01");

        Batch batch = books.take(plan);

        assertThat(batch.heldBack()).isEmpty();
        assertThat(batch.entries()).isEmpty();
        assertThat(batch.heads()).containsOnlyKeys(plan.id());
        assertThat(batch.naming().get(plan.id()).uncounted())
                .extracting(UncountedPosting::reason)
                .containsExactly("figure 'budget.guessed' is not in the dictionary");

        Batch corrected = books.take(plan.corrected("figure", "budget.project_cost"));

        assertThat(corrected.entries()).hasSize(1);
        assertThat(corrected.naming().get(plan.id()).uncounted()).isEmpty();
    }

    private static TestEvent ofALaterVersion(TestEvent published) {
        return published.header("ce_type", "budget.commitment.recorded.v2");
    }

    @Test
    void whatAnOperatorDiscardedIsPassedOverWhereverItComesAgain() {
        TestEvent poison = TestEvent.commitment("SNS", 900, "2020-04-01").without("amount");
        books.discard(poison.eventId());

        Batch batch = books.take(poison, poison.corrected("amount", 800));

        assertThat(batch.heldBack()).extracting(RejectedMessage::status).containsExactly(FailureStatus.DISCARDED);
        assertThat(books.sums().values()).containsExactly(new BigDecimal(800));
    }

    @Test
    void printedWordsAreKeptInEveryRevision() {
        TestEvent team = TestEvent.team("PR", "2019-01-01");

        books.take(List.of(team, team.corrected("name", "홍보팀")));

        assertThat(books.documents)
                .extracting(revision -> revision.event().state().text("name"))
                .containsExactly("PR", "홍보팀");
    }

    @Test
    void theReversalIsWhatWasWrittenNotWhatWouldBeWrittenNow() {
        // the measure of yesterday counted this record for something else than today's would
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");
        var yesterday = gujeong.gateway.series.Posting.of(
                "budget.paid",
                gujeong.gateway.series.Dimensions.of("project", "SNS"),
                java.time.LocalDate.parse("2020-04-01"),
                new BigDecimal(17));
        var known = new BatchContext(
                Map.of(commitment.id(), new Head("budget.commitment", 1, commitment.recordedAt())),
                Map.of(commitment.id(), List.of(yesterday)),
                Map.of(),
                java.util.Set.of());
        var reading = new EventDecoder(new gujeong.gateway.dictionary.Dictionary())
                .read(commitment.voided().at(0, 1));

        Batch batch = new Batch(known).addAll(List.of(reading));

        assertThat(batch.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.series()).isEqualTo(yesterday.series());
            assertThat(entry.quantity()).isEqualTo("-17");
        });
    }
}
