package gujeong.gateway.failure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.dictionary.Dictionaries;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.intake.RealLedger;
import gujeong.gateway.ledger.FailureStatus;
import gujeong.gateway.ledger.Finding;
import gujeong.gateway.ledger.Findings;
import gujeong.gateway.rebuild.Rebuild;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Events the ledger cannot take hold up their own record, until an operator decides. */
class PoisonEventDecisionsIT {

    @AutoClose
    private final RealLedger ledger = new RealLedger();

    @Test
    void nothingStopsTheOthers() {
        // Given
        byte[] key = "0190d000-0000-7000-8000-000000000001".getBytes(StandardCharsets.UTF_8);
        byte[] state = "{}".getBytes(StandardCharsets.UTF_8);
        ledger.consume();

        // When
        ledger.send(new ProducerRecord<>(RealLedger.RECORDS, 0, null, state));
        ledger.send(new ProducerRecord<>(RealLedger.RECORDS, 0, key, null));
        ledger.send(new ProducerRecord<>(RealLedger.RECORDS, 0, key, state));
        ledger.send(new ProducerRecord<>(RealLedger.RECORDS, 0, new byte[] {0, -1}, new byte[] {0, -1}));
        ledger.send(new ProducerRecord<>(
                RealLedger.RECORDS, 0, "big".getBytes(StandardCharsets.UTF_8), new byte[2_000_000]));
        ledger.flush();
        ledger.publish(
                TestEvent.record("budget.rumour", Map.of()),
                TestEvent.commitment("SNS", 1, "2020-04-01").header("ce_type", "budget.commitment.recorded.v2"),
                TestEvent.commitment("SNS", 1, "2020-04-01").value("not json"),
                TestEvent.team("\u0000", "2020-01-01"),
                TestEvent.commitment("SNS", 900, "2020-04-01"));
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("900");
        assertThat(all(null))
                .extracting(failure -> failure.cause() + " " + failure.status())
                .containsExactlyInAnyOrder(
                        "NO_KEY OPEN",
                        "TOMBSTONE OPEN",
                        "BAD_ENVELOPE PARKED",
                        "BAD_ENVELOPE OPEN",
                        "TOO_LARGE OPEN",
                        "UNKNOWN_TYPE OPEN",
                        "UNKNOWN_VERSION OPEN",
                        "BAD_JSON OPEN",
                        "UNSTORABLE OPEN");
        assertThat(ledger.failures.open().count()).isEqualTo(8);
        assertThat(ledger.progress.of(List.of("budget")).get(0).parked()).isEqualTo(9);
    }

    @Test
    void aFailureTakenAtLastBringsWhatWaitedBehindItInOrder() {
        // Given a figure the running version does not know yet
        TestEvent team = TestEvent.team("SNS", "2020-01-01");
        TestEvent changed = team.corrected("name", "뉴미디어팀");
        ledger.consume(Dictionaries.without("organization.teams"), source -> source);
        ledger.publish(team, changed);
        ledger.awaitRead();
        assertThat(ledger.figures().asOf("2020-05-31").value("organization.teams"))
                .isNull();
        Failure open = all(FailureStatus.OPEN).get(0);

        // When the next version retries it
        Failure retried = ledger.failures.retry(open.id(), "kim");

        // Then
        assertThat(retried.status()).isEqualTo(FailureStatus.RESOLVED);
        assertThat(all(null)).extracting(Failure::status).containsOnly(FailureStatus.RESOLVED);
        assertThat(ledger.figures().asOf("2020-05-31").value("organization.teams"))
                .isEqualTo("1");
        assertThat(ledger.count("SELECT sum(applied) FROM ledger.consumer_offset"))
                .isEqualTo(2);

        // When its record changes again, in a way even the old version can read
        ledger.publish(changed.voided());
        ledger.awaitRead();

        // Then nothing blocks it
        assertThat(ledger.figures().asOf("2020-05-31").value("organization.teams"))
                .isNull();
    }

    @Test
    void aCorrectionResolvesTheFailureOfItsRecordByItself() {
        // Given
        TestEvent first = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent bad = first.corrected("amount", "a lot");
        TestEvent mended = bad.corrected("amount", 800);
        ledger.consume();
        ledger.publish(first, bad);
        ledger.awaitRead();
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("900");
        assertThat(ledger.failures.open().count()).isEqualTo(1);

        // When
        ledger.publish(mended);
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");
        assertThat(all(null)).singleElement().satisfies(failure -> {
            assertThat(failure.status()).isEqualTo(FailureStatus.SUPERSEDED);
            assertThat(failure.supersededBy()).isEqualTo(3);
        });
        assertAccounted();
        assertThat(ledger.figures().knownAt(bad.recordedAt()).value("budget.executed"))
                .as("what was known before the correction")
                .isEqualTo("900");

        // When the journal is published again, and the ledger rebuilt from all of it
        ledger.publish(first, bad, mended);
        ledger.awaitRead();
        assertAccounted();
        Rebuild rebuild = ledger.rebuilds.start("kim");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ledger.rebuilds.get(rebuild.id()).status() != Rebuild.Status.RUNNING);

        // Then
        assertThat(ledger.rebuilds.get(rebuild.id()).status()).isEqualTo(Rebuild.Status.DONE);
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");
        assertAccounted();
    }

    private void assertAccounted() {
        Completeness budget = ledger.progress.of(List.of("budget")).get(0);
        assertThat(budget.applied()).isEqualTo(2);
        assertThat(budget.superseded()).isEqualTo(1);
        assertThat(budget.parked()).isZero();
    }

    @Test
    void aTargetForWhatTheDictionaryDoesNotHaveIsAFindingAndHoldsNothingUp() {
        // Given
        TestEvent plan = plan(300);
        TestEvent guessed = TestEvent.plan("budget.guessed", Map.of(), "2020-01-01", "2020-12-31", 1, "2020-01-01");
        ledger.consume(Dictionaries.without("budget.project_cost"), source -> source);

        // When one comes after the other, for they may be in different partitions
        ledger.publish(plan);
        ledger.awaitRead();
        ledger.publish(guessed);
        ledger.awaitRead();

        // Then
        var findings = new Findings(ledger.jdbi);
        assertThat(all(null)).isEmpty();
        assertThat(findings.count()).isEqualTo(2);
        assertThat(findings.page(1, null).items()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo("figure 'budget.project_cost' is not in the dictionary");
            assertThat(finding.link()).isEqualTo("/api/v1/budget/plans/" + plan.id());
        });
        assertThat(ledger.figures()
                        .plan("budget.project_cost", "2020-01-01", "2020-12-31", "project", "STUDIO")
                        .reason())
                .asString()
                .contains("not counted: figure 'budget.project_cost' is not in the dictionary");

        // When the dictionary of the next version has it
        ledger.ledger().countWhatIsKnownNow();

        // Then
        assertThat(ledger.figures().asOf("2020-05-31").value("budget.project_cost", "project", "STUDIO"))
                .isEqualTo("300");
        assertThat(findings.page(50, null).items()).extracting(Finding::record).containsExactly(guessed.id());

        // When the rest is corrected
        ledger.publish(guessed.voided(), plan.corrected("target", 310));
        ledger.awaitRead();

        // Then what the old version made of it, the next sets right
        ledger.ledger().countWhatIsKnownNow();
        assertThat(findings.count()).isZero();
        assertThat(ledger.figures().asOf("2020-05-31").value("budget.project_cost", "project", "STUDIO"))
                .isEqualTo("310");
    }

    @Test
    void aRetryInVainSaysWhatIsStillWrong() {
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 1, "2020-04-01").without("amount"));
        ledger.awaitRead();

        Failure retried = ledger.failures.retry(all(FailureStatus.OPEN).get(0).id(), "kim");

        assertThat(retried.status()).isEqualTo(FailureStatus.OPEN);
        assertThat(retried.error()).contains("'amount' is missing");
    }

    @Test
    void whatIsDiscardedBlocksNothingAnyMoreNowAndWhenToldAgain() {
        // Given
        TestEvent broken =
                TestEvent.commitment("SNS", 1, "2020-04-01").header("ce_type", "budget.commitment.recorded.v2");
        TestEvent mended = broken.corrected("amount", 800);
        ledger.consume();
        ledger.publish(broken, mended);
        ledger.awaitRead();
        Failure open = all(FailureStatus.OPEN).get(0);

        // When
        Failure discarded = ledger.failures.discard(open.id(), "of a trial of the next version", "kim");

        // Then
        assertThat(discarded.status()).isEqualTo(FailureStatus.DISCARDED);
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");

        // When the journal is published again
        ledger.publish(broken, mended);
        ledger.awaitRead();

        // Then
        assertThat(all(FailureStatus.OPEN)).isEmpty();
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");
    }

    @Test
    void onlyWhatIsOpenCanBeDecided() {
        TestEvent broken =
                TestEvent.commitment("SNS", 1, "2020-04-01").header("ce_type", "budget.commitment.recorded.v2");
        ledger.consume();
        ledger.publish(broken, broken.corrected("amount", 800));
        ledger.awaitRead();
        Failure parked = all(FailureStatus.PARKED).get(0);

        assertThatThrownBy(() -> ledger.failures.discard(parked.id(), "why not", "kim"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(409));
        assertThatThrownBy(() -> ledger.failures.retry(new java.util.UUID(1, 1), "kim"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(404));
    }

    private static TestEvent plan(int target) {
        return TestEvent.plan(
                "budget.project_cost", Map.of("project", "STUDIO"), "2020-01-01", "2020-12-31", target, "2020-01-01");
    }

    /** Read in small pages. */
    private List<Failure> all(FailureStatus status) {
        var all = new ArrayList<Failure>();
        String cursor = null;
        do {
            var page = ledger.failures.page(status, 2, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
