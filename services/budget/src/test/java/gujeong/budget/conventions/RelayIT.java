package gujeong.budget.conventions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import gujeong.budget.OrganizationFixture;
import gujeong.budget.Topic;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is recorded arrives in Kafka: all of it, in order, whatever happens to the broker meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class RelayIT {

    private static final String RECORDS = "gujeong.budget.records";
    private static final String WATERMARKS = "gujeong.budget.watermarks";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return Topic.header(message, name);
    }

    private static List<String> headers(List<ConsumerRecord<String, String>> messages, String name) {
        return messages.stream().map(message -> header(message, name)).toList();
    }

    private static JsonPath outbox() {
        return RecordClient.as(Tokens.as("operator"))
                .get(RecordClient.path("operations") + "/outbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitAllPublished() {
        await().atMost(SOON).until(() -> outbox().getLong("unpublished") == 0);
    }

    @Test
    void a_record_arrives_as_a_cloud_event() throws JsonProcessingException {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2080, "계약"));
        awaitAllPublished();
        JsonPath history = RecordClient.history("milestones", id).jsonPath();

        try (Topic records = new Topic(RECORDS)) {
            await().atMost(SOON).until(() -> !records.of(id).isEmpty());
            ConsumerRecord<String, String> event = records.of(id).get(0);

            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(header(event, "ce_type")).isEqualTo("budget.milestone.recorded.v1");
            assertThat(header(event, "ce_source")).isEqualTo("/budget");
            assertThat(header(event, "ce_subject")).isEqualTo(id);
            assertThat(header(event, "ce_recordtype")).isEqualTo("budget.milestone");
            assertThat(header(event, "ce_revision")).isEqualTo("1");
            assertThat(header(event, "content-type")).isEqualTo("application/json");
            assertThat(header(event, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
            assertThat(header(event, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
            assertThat(Instant.parse(header(event, "ce_time")))
                    .isEqualTo(Instant.parse(history.getString("items[0].recordedAt")));
            assertThat(json.readTree(event.value()))
                    .isEqualTo(
                            json.readTree(RecordClient.reads("milestones", id).asString()));
        }
    }

    @Test
    void the_revisions_of_a_record_arrive_in_order() throws JsonProcessingException {
        FactsJson step = OrganizationFixture.milestone(2080, "준공");
        String id = RecordClient.has("milestones", step);
        for (int revision = 1; revision <= 20; revision++) {
            RecordClient.corrects("milestones", id, revision, "진행", step.with("title", "준공 " + revision));
        }
        RecordClient.voids("milestones", id, 21, "중복");

        try (Topic records = new Topic(RECORDS)) {
            await().atMost(SOON).until(() -> records.of(id).size() >= 22);
            List<ConsumerRecord<String, String>> events = records.of(id);

            assertThat(headers(events, "ce_revision"))
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, 22)
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(header(events.get(20), "ce_type")).isEqualTo("budget.milestone.corrected.v1");
            assertThat(header(events.get(21), "ce_type")).isEqualTo("budget.milestone.voided.v1");
            JsonNode last = json.readTree(events.get(21).value());
            assertThat(last.get("voided").booleanValue()).isTrue();
            assertThat(last.get("title").textValue()).isEqualTo("준공 20");
        }
    }

    @Test
    void writing_goes_on_while_kafka_is_down_and_the_backlog_drains() {
        awaitAllPublished();
        RealEngines.kafka().kill();
        List<String> ids;
        try {
            ids = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(i -> RecordClient.has("milestones", OrganizationFixture.milestone(2081, "점검 " + i)))
                    .toList();
            assertThat(outbox().getLong("unpublished")).isEqualTo(50);
        } finally {
            RealEngines.kafka().start();
        }

        awaitAllPublished();
        try (Topic records = new Topic(RECORDS)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(keys(records)).containsAll(ids));
        }
    }

    private static Set<String> keys(Topic records) {
        return records.all().stream().map(ConsumerRecord::key).collect(Collectors.toSet());
    }

    @Test
    void a_lost_topic_is_filled_from_the_journal_again() {
        RecordClient.has("milestones", OrganizationFixture.milestone(2080, "재발행"));
        awaitAllPublished();
        long rows = outbox().getLong("journalRows");
        int again = RecordClient.as(Tokens.as("operator"))
                .post(RecordClient.path("operations") + "/republications")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");

        assertThat(again).isEqualTo((int) rows);
        awaitAllPublished();
        try (Topic records = new Topic(RECORDS)) {
            Map<String, Long> times = records.all().stream()
                    .collect(Collectors.groupingBy(event -> header(event, "ce_id"), Collectors.counting()));
            assertThat(DatabaseProbe.texts("SELECT event_id::text FROM journal"))
                    .hasSize((int) rows)
                    .allSatisfy(event -> assertThat(times.get(event)).isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void a_range_of_the_journal_is_published_again_alone() {
        RecordClient.has("milestones", OrganizationFixture.milestone(2081, "재발행"));
        awaitAllPublished();
        String first = DatabaseProbe.texts("SELECT min(seq)::text FROM journal").get(0);

        RecordClient.as(Tokens.as("operator"))
                .queryParam("fromSeq", first)
                .queryParam("toSeq", first)
                .post(RecordClient.path("operations") + "/republications")
                .then()
                .statusCode(200)
                .body("rows", org.hamcrest.Matchers.equalTo(1));
        RecordClient.as(Tokens.as("operator"))
                .queryParam("fromSeq", 2)
                .queryParam("toSeq", 1)
                .post(RecordClient.path("operations") + "/republications")
                .then()
                .statusCode(400)
                .body("field", org.hamcrest.Matchers.equalTo("toSeq"));
    }

    @Test
    void an_idle_relay_says_how_far_the_journal_is() throws JsonProcessingException {
        RecordClient.has("milestones", OrganizationFixture.milestone(2080, "수위"));
        awaitAllPublished();
        long rows = outbox().getLong("journalRows");

        try (Topic watermarks = new Topic(WATERMARKS);
                Topic records = new Topic(RECORDS)) {
            await().atMost(SOON).until(() -> watermarks.of("budget").stream()
                    .anyMatch(mark -> JsonPath.from(mark.value()).getLong("journalRows") == rows));
            List<ConsumerRecord<String, String>> marks = watermarks.of("budget");
            ConsumerRecord<String, String> last = marks.get(marks.size() - 1);
            JsonNode mark = json.readTree(last.value());

            assertThat(header(last, "ce_type")).isEqualTo("gujeong.relay.watermark.v1");
            assertThat(mark.get("service").textValue()).isEqualTo("budget");
            assertThat(mark.get("unpublished").intValue()).isZero();
            assertThat(Instant.parse(mark.get("at").textValue()))
                    .isBefore(Instant.now().plusSeconds(1));
            assertThat(mark.get("offsets").size()).isEqualTo(3);
            long published = 0;
            for (JsonNode end : mark.get("offsets")) {
                published += end.longValue();
            }
            long ends = published;
            await().atMost(SOON).untilAsserted(() -> assertThat(records.all()).hasSize((int) ends));
        }
    }

    @Test
    void the_records_are_kept_for_ever() throws ExecutionException, InterruptedException {
        awaitAllPublished();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", RealEngines.kafka().bootstrapServers()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, RECORDS);
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);

            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(admin.describeTopics(List.of(RECORDS))
                            .allTopicNames()
                            .get()
                            .get(RECORDS)
                            .partitions())
                    .hasSize(3);
        }
    }
}
