package gujeong.budget.conventions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.budget.Topic;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Revisions larger than any the service accepts today, as an older one may have left them, on their way to Kafka. */
@QuarkusTest
@TestProfile(SmallPool.class)
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class LargeRevisionsIT {

    private static final String RECORDS = "gujeong.budget.records";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int BATCH_BYTES = 4 * 1024 * 1024;
    private static final int SEVEN_HUNDRED_KILOBYTES = 700_000;

    /** What no compression makes smaller; and what compression makes a hundred times smaller. */
    private static final String RANDOM =
            "(SELECT string_agg(md5(random()::text), '') FROM generate_series(1, ?::int / 32))";

    private static final String REPEATED = "repeat('가', ?::int / 3)";

    private static void append(UUID record, int from, int to, String text, int bytes) {
        String sql =
                """
                INSERT INTO journal (event_id, type, record_type, record_id, revision, recorded_at, actor, state)
                SELECT gen_random_uuid(), 'budget.brief.corrected.v1', 'budget.brief', ?, revision, now(), 'clerk',
                    jsonb_build_object('id', ?::text, 'revision', revision, 'purpose', %s)
                FROM generate_series(?, ?) AS revision"""
                        .formatted(text);
        try (Connection connection = DatabaseProbe.open();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, record);
            insert.setString(2, record.toString());
            insert.setInt(3, bytes);
            insert.setInt(4, from);
            insert.setInt(5, to);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAllPublished() {
        await().atMost(SOON)
                .until(() -> DatabaseProbe.count("SELECT count(*) FROM journal WHERE published_at IS NULL") == 0);
    }

    @Test
    void a_hundred_and_fifty_that_waited_for_kafka_arrive_in_order_a_few_at_a_time() {
        awaitAllPublished();
        UUID random = UUID.randomUUID();
        UUID repeated = UUID.randomUUID();
        RealEngines.kafka().kill();
        String small;
        try {
            append(random, 1, 75, RANDOM, SEVEN_HUNDRED_KILOBYTES);
            append(repeated, 1, 75, REPEATED, SEVEN_HUNDRED_KILOBYTES);
            small = RecordClient.has("milestones", OrganizationFixture.milestone(2075, "작은 것"));
        } finally {
            RealEngines.kafka().start();
        }

        awaitAllPublished();
        assertThat(largestBatch(random, repeated)).isBetween((long) BATCH_BYTES / 2, BATCH_BYTES + 1_000_000L);
        try (Topic records = new Topic(RECORDS)) {
            List<String> inOrder =
                    IntStream.rangeClosed(1, 75).mapToObj(String::valueOf).toList();
            assertThat(records.of(random.toString()))
                    .extracting(event -> Topic.header(event, "ce_revision"))
                    .isEqualTo(inOrder);
            assertThat(records.of(repeated.toString()))
                    .extracting(event -> Topic.header(event, "ce_revision"))
                    .isEqualTo(inOrder);
            assertThat(records.of(small)).hasSize(1);
        }
    }

    /** Bytes of the states that were marked by one transaction. */
    private static long largestBatch(UUID... records) {
        return DatabaseProbe.count(
                """
                SELECT max(bytes) FROM (
                    SELECT sum(octet_length(state::text)) AS bytes FROM journal
                    WHERE record_id IN ('%s', '%s') GROUP BY xmin::text) AS batch"""
                        .formatted((Object[]) records));
    }

    @Test
    void one_larger_than_a_batch_does_not_hold_up_what_follows() {
        UUID large = UUID.randomUUID();
        append(large, 1, 1, RANDOM, 3 * BATCH_BYTES);
        String next = RecordClient.has("milestones", OrganizationFixture.milestone(2075, "다음"));

        awaitAllPublished();
        try (Topic records = new Topic(RECORDS)) {
            assertThat(records.of(large.toString())).hasSize(1);
            assertThat(records.of(large.toString()).get(0).value()).hasSizeGreaterThan(3 * BATCH_BYTES - 100);
            assertThat(records.of(next)).hasSize(1);
        }
    }

    @Test
    void what_a_revision_says_is_published_as_it_was_written_whatever_its_size() {
        UUID record = UUID.randomUUID();
        for (int revision = 1; revision <= 12; revision++) {
            append(record, revision, revision, RANDOM, 512 << revision);
        }

        awaitAllPublished();
        try (Topic records = new Topic(RECORDS)) {
            assertThat(records.of(record.toString()))
                    .extracting(event -> event.value())
                    .isEqualTo(DatabaseProbe.texts(
                            "SELECT state::text FROM journal WHERE record_id = '" + record + "' ORDER BY revision"));
        }
    }
}
