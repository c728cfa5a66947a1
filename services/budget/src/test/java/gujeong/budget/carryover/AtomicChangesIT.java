package gujeong.budget.carryover;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.budget.OrganizationFixture;
import gujeong.budget.milestone.Milestone;
import gujeong.budget.milestone.MilestoneFacts;
import gujeong.budget.milestone.MilestoneStatus;
import gujeong.budget.milestone.Milestones;
import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.AtomicChanges;
import gujeong.kernel.record.Idempotency;
import gujeong.kernel.record.RecordVerb;
import gujeong.kernel.record.ReferencedRecords;
import gujeong.kernel.record.Steps;
import gujeong.kernel.record.StoredResponse;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** Several records, of several types, change as one or not at all. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class AtomicChangesIT {

    private static final int YEAR = 2048;

    private final MoneyFixture given = MoneyFixture.year(YEAR);
    private final MoneyFixture next = MoneyFixture.year(YEAR + 1);
    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @Inject
    AtomicChanges atomicChanges;

    @Inject
    Idempotency idempotency;

    @Inject
    EntityManager em;

    @Inject
    CarryOvers carryOvers;

    @Inject
    Milestones milestones;

    @AfterEach
    void send_them_home() {
        people.shutdownNow();
    }

    @Test
    void steps_of_several_types_are_made_together() {
        UUID one = aRequest(aProjectOf(100), 60);
        UUID other = aRequest(aProjectOf(100), 70);
        UUID milestone = aMilestone();

        act(approval(one, other), look(milestone));

        for (UUID approved : List.of(one, other)) {
            RecordClient.reads("carry-overs", approved.toString()).then().body("status", equalTo("APPROVED"));
            RecordClient.history("carry-overs", approved.toString())
                    .then()
                    .body("items.type", contains("budget.carry-over.recorded.v1", "budget.carry-over.approved.v1"));
        }
        RecordClient.history("milestones", milestone.toString())
                .then()
                .body("items.type", contains("budget.milestone.recorded.v1", "budget.milestone.distinguished.v1"));
    }

    @Test
    void a_rule_that_one_breaks_keeps_all_from_changing_and_the_one_is_named() {
        UUID sound = aRequest(aProjectOf(100), 60);
        String project = aProjectOf(100);
        UUID short50 = aRequest(project, 60);
        UUID milestone = aMilestone();
        given.aCommitment(project, 50);
        long before = DatabaseProbe.journalRows();

        assertThatThrownBy(() -> act(look(milestone), approval(sound, short50)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.RULE_BROKEN);
                    assertThat(refusal.field()).isEqualTo("amount");
                    assertThat(refusal.faults().get(0).value()).isEqualTo(short50.toString());
                    assertThat(refusal.getMessage()).contains("carry-over " + short50, "only 50 won");
                });

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
        assertUnchanged("carry-overs", sound);
        assertUnchanged("carry-overs", short50);
        assertUnchanged("milestones", milestone);
    }

    @Test
    void a_step_that_one_cannot_make_keeps_all_from_changing_and_the_one_is_named() {
        UUID sound = aRequest(aProjectOf(100), 60);
        UUID approved = aRequest(aProjectOf(100), 60);
        act(approval(approved));
        UUID voided = aRequest(aProjectOf(100), 60);
        RecordClient.voids("carry-overs", voided.toString(), 1, "중복").then().statusCode(200);

        for (UUID one : List.of(approved, voided)) {
            assertThatThrownBy(() -> act(approval(sound, one))).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(ProblemCode.STEP_NOT_ALLOWED);
                assertThat(refusal.faults().get(0).value()).isEqualTo(one.toString());
            });
        }
        assertUnchanged("carry-overs", sound);
    }

    @Test
    void a_record_is_opened_with_steps_of_others_or_not_at_all() {
        UUID one = aRequest(aProjectOf(100), 60);

        UUID opened = once(null, () -> atomicChanges
                .open(milestones, facts("예산 이월"), List.of(approval(one)))
                .id());

        assertThat(DatabaseProbe.texts(
                        "SELECT type FROM journal WHERE record_id IN ('" + opened + "', '" + one + "') ORDER BY seq"))
                .containsExactly(
                        "budget.carry-over.recorded.v1",
                        "budget.milestone.recorded.v1",
                        "budget.carry-over.approved.v1");
        long before = DatabaseProbe.journalRows();
        assertThatThrownBy(() -> once(null, () -> atomicChanges
                        .open(milestones, facts("다시 이월"), List.of(approval(one)))
                        .id()))
                .isInstanceOf(Refusal.class);
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
        assertThat(DatabaseProbe.count("SELECT count(*) FROM milestone WHERE title = '다시 이월'"))
                .isZero();
    }

    @Test
    void the_record_of_the_request_is_not_named_and_must_be_at_its_revision() {
        UUID one = aRequest(aProjectOf(100), 60);
        UUID milestone = aMilestone();

        assertThatThrownBy(() -> once(null, () -> atomicChanges
                        .step(
                                milestones,
                                milestone,
                                2,
                                RecordVerb.DISTINGUISHED,
                                (record, referenced) -> {},
                                List.of(approval(one)))
                        .id()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.STALE_REVISION);
                    assertThat(refusal.faults()).isEmpty();
                });

        assertUnchanged("carry-overs", one);
    }

    @Test
    void a_key_stands_for_the_act_as_a_whole() {
        UUID one = aRequest(aProjectOf(100), 60);
        UUID milestone = aMilestone();
        String key = "act-" + UUID.randomUUID();
        assertThatThrownBy(() -> once(key, () -> {
                    atomicChanges.make(List.of(look(milestone), approval(one)));
                    throw Refusal.rule("project.carriedOverOn");
                }))
                .isInstanceOf(Refusal.class);

        for (int i = 0; i < 3; i++) {
            once(key, () -> {
                atomicChanges.make(List.of(look(milestone), approval(one)));
                return one;
            });
        }

        RecordClient.reads("carry-overs", one.toString()).then().body("revision", equalTo(2));
        RecordClient.reads("milestones", milestone.toString()).then().body("revision", equalTo(2));
    }

    @Test
    void acts_on_the_same_records_in_any_order_do_not_wait_for_each_other() {
        List<UUID> places = Stream.generate(this::aMilestone).limit(4).toList();
        List<UUID> requests =
                Stream.generate(() -> aRequest(aProjectOf(100), 60)).limit(4).toList();
        AtomicInteger asked = new AtomicInteger();
        int rounds = 25;

        var there = CompletableFuture.runAsync(
                () -> inRequest(() -> {
                    for (int i = 0; i < rounds; i++) {
                        act(look(asked, places), look(carryOvers, requests));
                    }
                }),
                people);
        var back = CompletableFuture.runAsync(
                () -> inRequest(() -> {
                    for (int i = 0; i < rounds; i++) {
                        act(look(carryOvers, reversed(requests)), look(asked, reversed(places)));
                    }
                }),
                people);
        there.join();
        back.join();

        Stream.of(places.get(0), places.get(3)).forEach(id -> RecordClient.reads("milestones", id.toString())
                .then()
                .body("revision", equalTo(1 + 2 * rounds)));
        assertThat(asked).as("twice for each act, none of which began again").hasValue(2 * 2 * rounds);
    }

    @Test
    void what_comes_under_an_act_while_it_waits_changes_with_it() throws SQLException {
        String project = aProjectOf(100);
        UUID first = aRequest(project, 60);
        Steps<CarryOver, CarryOverFacts> all =
                new Steps<>(carryOvers, () -> requestsOf(project), CarryOverStep.APPROVED, this::approve);
        try (Connection other = DatabaseProbe.open();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("SELECT 1 FROM carry_over WHERE id = '" + first + "' FOR UPDATE");

            var act = CompletableFuture.runAsync(() -> inRequest(() -> act(all)), people);
            await("the act waits")
                    .until(() -> DatabaseProbe.count("SELECT count(*) FROM pg_stat_activity "
                                    + "WHERE datname = current_database() AND wait_event_type = 'Lock'")
                            > 0);
            UUID second = aRequest(project, 30);
            other.commit();
            act.join();

            for (UUID approved : List.of(first, second)) {
                RecordClient.reads("carry-overs", approved.toString()).then().body("status", equalTo("APPROVED"));
            }
        }
    }

    private String aProjectOf(long amount) {
        String project = given.aProjectOf(amount);
        RecordClient.has("projects", next.project(project));
        return project;
    }

    private UUID aRequest(String project, long amount) {
        return UUID.fromString(RecordClient.has("carry-overs", given.carryOver(project, "EXPLICIT", amount)));
    }

    private UUID aMilestone() {
        return UUID.fromString(
                RecordClient.has("milestones", OrganizationFixture.milestone(YEAR, "이월 " + MoneyFixture.newNumber())));
    }

    private static MilestoneFacts facts(String title) {
        LocalDate day = LocalDate.of(YEAR, 12, 18);
        return new MilestoneFacts(YEAR, null, null, title, day, null, MilestoneStatus.DONE, day, null);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> requestsOf(String project) {
        return em.createNativeQuery(
                        "SELECT id FROM carry_over WHERE NOT voided AND status = 'REQUESTED' AND project = ?1 ORDER BY id",
                        UUID.class)
                .setParameter(1, project)
                .getResultList();
    }

    private Steps<CarryOver, CarryOverFacts> approval(UUID... which) {
        return new Steps<>(carryOvers, () -> List.of(which), CarryOverStep.APPROVED, this::approve);
    }

    private void approve(CarryOver carryOver, ReferencedRecords referenced) {
        carryOver.approve(
                new Approval(LocalDate.of(YEAR, 12, 18), "본예산 명시이월사업조서"),
                referenced.to(carryOver.facts().receiver()));
    }

    private Steps<Milestone, MilestoneFacts> look(UUID which) {
        return look(new AtomicInteger(), List.of(which));
    }

    private Steps<Milestone, MilestoneFacts> look(AtomicInteger asked, List<UUID> which) {
        Supplier<List<UUID>> counted = () -> {
            asked.incrementAndGet();
            return which;
        };
        return new Steps<>(milestones, counted, RecordVerb.DISTINGUISHED, (record, referenced) -> {});
    }

    private static Steps<CarryOver, CarryOverFacts> look(CarryOvers records, List<UUID> which) {
        return new Steps<>(records, () -> which, RecordVerb.DISTINGUISHED, (record, referenced) -> {});
    }

    private static List<UUID> reversed(List<UUID> ids) {
        List<UUID> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private void act(Steps<?, ?>... steps) {
        once(null, () -> {
            atomicChanges.make(List.of(steps));
            return null;
        });
    }

    /** In a transaction as that of a request, with its key if it has one. */
    private UUID once(String key, Supplier<UUID> work) {
        return idempotency
                .once(key, "act", () -> new StoredResponse(200, null, null, "{}", work.get()))
                .record();
    }

    private static void inRequest(Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            work.run();
        } finally {
            context.terminate();
        }
    }

    private static void assertUnchanged(String collection, UUID id) {
        RecordClient.reads(collection, id.toString()).then().body("revision", equalTo(1));
    }
}
