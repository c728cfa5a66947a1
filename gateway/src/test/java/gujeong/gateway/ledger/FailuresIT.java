package gujeong.gateway.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionaries;
import gujeong.gateway.ledger.Failure.Status;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Events the ledger cannot take hold up their own record, until an operator decides. */
class FailuresIT {

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
        ledger.tell(
                Told.record("budget.rumour", Map.of()),
                Told.commitment("SNS", 1, "2020-04-01").header("ce_type", "budget.commitment.recorded.v2"),
                Told.commitment("SNS", 1, "2020-04-01").value("not json"),
                Told.team("\u0000", "2020-01-01"),
                Told.commitment("SNS", 900, "2020-04-01"));
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
        Told plan = plan(300);
        Told changed = plan.corrected("target", 310);
        ledger.consume(Dictionaries.without("budget.project_cost"), source -> source);
        ledger.tell(plan, changed);
        ledger.awaitRead();
        assertThat(ledger.figures().asOf("2020-05-31").value("budget.project_cost"))
                .isNull();
        Failure open = all(Status.OPEN).get(0);

        // When the next version retries it
        Failure retried = ledger.failures.retry(open.id(), "kim");

        // Then
        assertThat(retried.status()).isEqualTo(Status.RESOLVED);
        assertThat(all(null)).extracting(Failure::status).containsOnly(Status.RESOLVED);
        assertThat(ledger.figures().asOf("2020-05-31").value("budget.project_cost"))
                .isEqualTo("310");
        assertThat(ledger.count("SELECT sum(applied) FROM ledger.consumer_offset"))
                .isEqualTo(2);

        // When its record changes once more
        ledger.tell(changed.voided());
        ledger.awaitRead();

        // Then nothing blocks it
        assertThat(ledger.figures().asOf("2020-05-31").value("budget.project_cost"))
                .isNull();
    }

    @Test
    void aRetryInVainSaysWhatIsStillWrong() {
        ledger.consume();
        ledger.tell(Told.commitment("SNS", 1, "2020-04-01").without("amount"));
        ledger.awaitRead();

        Failure retried = ledger.failures.retry(all(Status.OPEN).get(0).id(), "kim");

        assertThat(retried.status()).isEqualTo(Status.OPEN);
        assertThat(retried.error()).contains("'amount' is missing");
    }

    @Test
    void whatIsDiscardedBlocksNothingAnyMoreNowAndWhenToldAgain() {
        // Given
        Told broken = Told.commitment("SNS", 1, "2020-04-01").without("amount");
        Told mended = broken.corrected("amount", 800);
        ledger.consume();
        ledger.tell(broken, mended);
        ledger.awaitRead();
        Failure open = all(Status.OPEN).get(0);

        // When
        Failure discarded = ledger.failures.discard(open.id(), "the amount was never sent", "kim");

        // Then
        assertThat(discarded.status()).isEqualTo(Status.DISCARDED);
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");

        // When the journal is published again
        ledger.tell(broken, mended);
        ledger.awaitRead();

        // Then
        assertThat(all(Status.OPEN)).isEmpty();
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("800");
    }

    @Test
    void onlyWhatIsOpenCanBeDecided() {
        Told broken = Told.commitment("SNS", 1, "2020-04-01").without("amount");
        ledger.consume();
        ledger.tell(broken, broken.corrected("amount", 800));
        ledger.awaitRead();
        Failure parked = all(Status.PARKED).get(0);

        assertThatThrownBy(() -> ledger.failures.discard(parked.id(), "why not", "kim"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(409));
        assertThatThrownBy(() -> ledger.failures.retry(new java.util.UUID(1, 1), "kim"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(404));
    }

    private static Told plan(int target) {
        return Told.plan(
                "budget.project_cost", Map.of("project", "STUDIO"), "2020-01-01", "2020-12-31", target, "2020-01-01");
    }

    /** Read in small pages. */
    private List<Failure> all(Status status) {
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
