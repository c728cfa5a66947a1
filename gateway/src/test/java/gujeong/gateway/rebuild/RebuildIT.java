package gujeong.gateway.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionaries;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.failure.Failure;
import gujeong.gateway.intake.RealLedger;
import gujeong.gateway.ledger.FailureStatus;
import gujeong.gateway.ledger.LedgerSchema;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The ledger rebuilt from Kafka, beside the live one. */
class RebuildIT {

    @AutoClose
    private final RealLedger ledger = new RealLedger();

    @Test
    void tellsTheSameFiguresAndIsReadOnWhereTheOldOneStood() {
        // Given
        TestEvent commitment = TestEvent.commitment("SNS", 900, "2020-04-01");
        TestEvent broken =
                TestEvent.commitment("TV", 1, "2020-04-01").header("ce_type", "budget.commitment.recorded.v2");
        TestEvent open = TestEvent.commitment("TV", 2, "2020-04-01").without("amount");
        ledger.consume();
        ledger.publish(commitment, commitment.corrected("amount", 800), broken, broken.corrected("amount", 50), open);
        ledger.awaitRead();
        ledger.failures.discard(failure(broken).id(), "of a trial of the next version", "kim");
        Failure before = failure(open);

        // When
        Rebuild done = rebuild();

        // Then
        assertThat(done.error()).isNull();
        assertThat(done.status()).isEqualTo(Rebuild.Status.DONE);
        assertThat(done.eventsRead()).isEqualTo(5);
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("850");
        assertThat(failure(broken).status()).isEqualTo(FailureStatus.DISCARDED);
        assertThat(failure(open)).isEqualTo(before);

        // When
        ledger.publish(TestEvent.commitment("SNS", 1, "2020-04-01"));
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("851");
        assertThat(ledger.count("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'ledger\\_%'"))
                .isZero();
    }

    @Test
    void takesWhatTheOldOneCouldNot() {
        ledger.consume(Dictionaries.without("organization.teams"), source -> source);
        ledger.publish(
                TestEvent.plan("budget.project_cost", Map.of(), "2020-01-01", "2020-12-31", 300, "2020-01-01"),
                TestEvent.team("SNS", "2020-01-01"));
        ledger.awaitRead();
        assertThat(ledger.failures.open().count()).isEqualTo(1);

        rebuild();

        assertThat(ledger.failures.open().count()).isZero();
        assertThat(ledger.figures().value("organization.teams")).isEqualTo("1");
        assertThat(ledger.figures().asOf("2020-05-31").value("budget.project_cost"))
                .isEqualTo("300");
    }

    @Test
    void comesToItsEndWhileMoreIsToldAllTheTime() {
        // Given
        ledger.consume();
        publish(3000);
        ledger.awaitRead();

        // When
        Rebuild rebuild = ledger.rebuilds.start("kim");
        AtomicInteger published = new AtomicInteger(3000);
        await().pollInterval(Duration.ZERO).atMost(Duration.ofSeconds(60)).until(() -> {
            publish(20);
            published.addAndGet(20);
            return ledger.rebuilds.get(rebuild.id()).status() == Rebuild.Status.DONE;
        });
        ledger.awaitRead();

        // Then
        assertThat(ledger.figures().value("budget.executed")).isEqualTo(published.toString());
        assertThat(ledger.count("SELECT count(*) FROM ledger.entry")).isEqualTo(published.get());
    }

    @Test
    void doesNotPutAnEmptyTopicsLedgerInPlaceOfTheLiveOne() {
        // Given
        ledger.consume().close();
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 900, "2020-04-01"));
        ledger.awaitRead();
        ledger.makeTopics();

        // When
        Rebuild failed = rebuild();

        // Then
        assertThat(failed.status()).isEqualTo(Rebuild.Status.FAILED);
        assertThat(failed.error()).contains("publish their journals again");
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("900");
    }

    @Test
    void oneThatDiedIsSeenToHaveFailedAndDoesNotStandInTheWay() {
        // Given what a process leaves that was killed in the midst of it
        ledger.consume();
        ledger.publish(TestEvent.commitment("SNS", 900, "2020-04-01"));
        ledger.awaitRead();
        ledger.jdbi.useTransaction(handle -> {
            LedgerSchema.create(handle, LedgerSchema.NEXT);
            handle.execute("INSERT INTO public.rebuild (id, status, requested_by, started_at)"
                    + " VALUES (gen_random_uuid(), 'RUNNING', 'kim', now())");
        });

        // Then
        assertThat(ledger.rebuilds.latest(1)).singleElement().satisfies(rebuild -> {
            assertThat(rebuild.status()).isEqualTo(Rebuild.Status.FAILED);
            assertThat(rebuild.error()).contains("stopped before");
        });
        assertThat(rebuild().status()).isEqualTo(Rebuild.Status.DONE);
        assertThat(ledger.figures().value("budget.executed")).isEqualTo("900");
    }

    @Test
    void thereIsOneAtATime() {
        ledger.consume();
        publish(2000);

        Rebuild first = ledger.rebuilds.start("kim");

        assertThatThrownBy(() -> ledger.rebuilds.start("lee"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().status()).isEqualTo(409));
        awaitEnd(first);
    }

    private Rebuild rebuild() {
        return awaitEnd(ledger.rebuilds.start("kim"));
    }

    private Rebuild awaitEnd(Rebuild rebuild) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> ledger.rebuilds.get(rebuild.id()), now -> now.status() != Rebuild.Status.RUNNING);
    }

    private Failure failure(TestEvent published) {
        return ledger.failures.page(null, 500, null).items().stream()
                .filter(failure -> published.eventId().equals(failure.eventId()))
                .findFirst()
                .orElseThrow();
    }

    private void publish(int count) {
        var published = new ArrayList<TestEvent>();
        for (int i = 0; i < count; i++) {
            published.add(TestEvent.commitment("SNS", 1, "2020-04-01"));
        }
        ledger.publish(List.copyOf(published));
    }
}
