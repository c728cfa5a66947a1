package gujeong.press.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;
import gujeong.press.smsdispatch.SpoolProbe;
import gujeong.press.smssubscriber.SubscriberFixture;

import static gujeong.press.smssubscriber.SubscriberFixture.COLLECTION;
import static gujeong.press.smssubscriber.SubscriberFixture.allowQuestions;
import static gujeong.press.smssubscriber.SubscriberFixture.consent;
import static gujeong.press.smssubscriber.SubscriberFixture.newPhone;
import static gujeong.press.smssubscriber.SubscriberFixture.officer;
import static gujeong.press.smssubscriber.SubscriberFixture.operator;
import static gujeong.press.smssubscriber.SubscriberFixture.withdraws;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/**
 * A telephone number goes through everything the service can do with it, mistakes too, and is then searched for in all
 * that the database, Kafka and the service have written. A word that may be there is searched for in the same way, so
 * that the search itself is proved.
 */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class PhoneNumberLeakIT {

    private static final String CANARY = "010-9876-5432";
    private static final PlaintextSearch NUMBER = PlaintextSearch.ofNumber("010", "9876", "5432");
    /** Everybody may see it; still no copy of it is kept, for it would outlive the number. */
    private static final PlaintextSearch MASK = PlaintextSearch.of("****-5432");

    private static final PlaintextSearch FULL_WIDTH =
            PlaintextSearch.of(SubscriberFixture.fullWidth("9876"), SubscriberFixture.fullWidth("98765432"));
    private static final String WORD = "KANARIENVOGEL";
    private static final PlaintextSearch CONTROL = PlaintextSearch.of(WORD);

    @BeforeEach
    void many_questions_are_allowed() {
        allowQuestions(1_000);
    }

    @Test
    void the_number_is_found_nowhere_but_in_the_file_for_the_carrier() throws Exception {
        String key = UUID.randomUUID().toString();
        String id = recordsWith(key).then().statusCode(201).extract().path("id");
        recordsWith(key).then().statusCode(201).body("id", equalTo(id)).body("phone", equalTo("010-****-5432"));
        makeMistakes(id);
        RecordClient.corrects(COLLECTION, id, 1, "접수처 정정", consent(newPhone()).with("source", "VISIT"))
                .then()
                .statusCode(200);
        RecordClient.corrects(COLLECTION, id, 2, "번호 정정", consent(CANARY))
                .then()
                .statusCode(200);
        search();
        String dispatch = send();
        officer()
                .body(FactsJson.of("purpose", "시험을 위한 열람"))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(200)
                .body(containsString("01098765432"));
        operator().post("/api/v1/press/personal-data/keys").then().statusCode(200);
        operator().post("/api/v1/press/personal-data/resealings").then().statusCode(200);

        ensureFoundNowhere();
        assertThat(Files.readString(SpoolProbe.file(dispatch))).contains("01098765432");

        withdraws(id, 3, "2020-06-01");
        officer()
                .body(FactsJson.of("withdrawnBefore", "2020-06-02"))
                .post(RecordClient.path(COLLECTION) + "/destructions")
                .then()
                .statusCode(200);
        operator().post("/api/v1/press/personal-data/keys/retirements").then().statusCode(200);

        ensureFoundNowhere();
        assertThat(Files.readString(SpoolProbe.file(dispatch)))
                .as("nobody has taken it yet")
                .contains(WORD)
                .doesNotContain("98765432");
    }

    private static Response recordsWith(String key) {
        return RecordClient.editor()
                .header("Idempotency-Key", key)
                .body(consent(CANARY))
                .post(RecordClient.path(COLLECTION));
    }

    /** What people do wrong with a number. */
    private static void makeMistakes(String id) {
        RecordClient.records(COLLECTION, consent(CANARY)).then().statusCode(409);
        RecordClient.records(COLLECTION, consent(CANARY + "1")).then().statusCode(400);
        RecordClient.records(COLLECTION, consent(CANARY).with("consentedOn", CANARY))
                .then()
                .statusCode(400);
        RecordClient.records(COLLECTION, consent(CANARY).with("phoneNumber", CANARY))
                .then()
                .statusCode(400);
        RecordClient.editor()
                .body("{\"phone\": \"" + CANARY)
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(400);
        RecordClient.corrects(COLLECTION, id, 1, CANARY + " 본인", consent(CANARY))
                .then()
                .statusCode(400);
        RecordClient.corrects(COLLECTION, id, 7, "정정", consent(CANARY)).then().statusCode(412);
        RecordClient.corrects(COLLECTION, id, 1, SubscriberFixture.fullWidth(CANARY) + " 본인", consent(CANARY))
                .then()
                .statusCode(400);
        RecordClient.records(COLLECTION, "{\"phone\": {\"" + CANARY + "\": 1, \"" + CANARY + "\": []}}")
                .then()
                .statusCode(400);
        RecordClient.editor()
                .header("Idempotency-Key", CANARY)
                .header("X-Request-Id", CANARY)
                .body(consent(CANARY))
                .post(RecordClient.path(COLLECTION))
                .then()
                .statusCode(400)
                .body(not(containsString("9876")));
        SubscriberFixture.search(CANARY + "1").then().statusCode(400);
        RecordClient.editor()
                .body(FactsJson.of("phone", CANARY, "purpose", SubscriberFixture.fullWidth(CANARY) + " 본인 확인"))
                .post(RecordClient.path(COLLECTION) + "/search")
                .then()
                .statusCode(400);
        officer()
                .body(FactsJson.of("caller", "kim", "questions", 1, "hours", 1, "purpose", "민원인 " + CANARY))
                .post(SubscriberFixture.ALLOWANCES)
                .then()
                .statusCode(400);
        RecordClient.imports(COLLECTION, CANARY + ",VISIT,2020-03-02\n").then().statusCode(400);
        RecordClient.imports(
                        COLLECTION,
                        "phone,source,consentedOn\n" + CANARY + ",VISIT,2020-03-02\nVISIT," + CANARY + ",1\n")
                .then()
                .statusCode(400);
        RecordClient.reader()
                .queryParam("phone", CANARY)
                .get(RecordClient.path(COLLECTION))
                .then()
                .statusCode(400);
        officer()
                .body(FactsJson.of("purpose", CANARY))
                .post(RecordClient.path(COLLECTION, id) + "/disclosure")
                .then()
                .statusCode(400);
    }

    private static void search() {
        SubscriberFixture.search(CANARY).then().statusCode(200).body("items[0].phone", containsString("****"));
    }

    /** A dispatch whose subject is the word that may be found. */
    private static String send() {
        String id = RecordClient.has(
                "sms-dispatches", FactsJson.of("subject", WORD, "text", "[영등포구] 시험 발송", "plannedOn", "2020-05-21"));
        RecordClient.steps("sms-dispatches", id, 1, "transmission", FactsJson.of("sentAt", "2020-05-21T01:00:00Z"))
                .then()
                .statusCode(200);
        return id;
    }

    private static void ensureFoundNowhere() throws SQLException, IOException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> DatabaseProbe.count("SELECT count(*) FROM journal WHERE published_at IS NULL") == 0);
        checkpoint();
        Path data = RealEngines.home().resolve("postgres/data");

        for (Path place : List.of(
                data.resolve("base"), data.resolve("pg_wal"), RealEngines.home().resolve("kafka/data"))) {
            assertThat(CONTROL.filesIn(place)).as("the control in %s", place).isNotEmpty();
        }
        Path log = Path.of("target/quarkus.log");
        assertThat(log).isNotEmptyFile();
        assertThat(PlaintextSearch.anyOf(NUMBER, MASK, FULL_WIDTH).filesIn(RealEngines.home()))
                .isEmpty();
        assertThat(NUMBER.filesIn(log)).isEmpty();

        // what a file may hold compressed, as the readers see it
        String rows = rows();
        assertThat(CONTROL.isIn(rows)).isTrue();
        assertThat(NUMBER.isIn(rows)).isFalse();
        assertThat(MASK.isIn(rows)).isFalse();
        assertThat(FULL_WIDTH.isIn(rows)).isFalse();
        Map<String, StringBuilder> topics = topics();
        assertThat(CONTROL.isIn(topics.get("gujeong.press.records").toString())).isTrue();
        topics.forEach((topic, messages) ->
                assertThat(NUMBER.isIn(messages.toString())).as(topic).isFalse());
    }

    private static void checkpoint() throws SQLException, IOException {
        String password = Files.readString(RealEngines.home().resolve("postgres/password"));
        try (Connection connection =
                        DriverManager.getConnection(RealEngines.database().url(), "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private static String rows() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = DatabaseProbe.open();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT relname FROM pg_class WHERE relkind = 'r' AND "
                    + "relnamespace = 'public'::regnamespace AND has_table_privilege(oid, 'SELECT')")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (row.next()) {
                        rows.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        return rows.toString();
    }

    /** Everything that was ever published, by topic. */
    private static Map<String, StringBuilder> topics() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", RealEngines.kafka().bootstrapServers());
        Map<String, StringBuilder> published = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> published
                        .computeIfAbsent(message.topic(), topic -> new StringBuilder())
                        .append(text(message)));
            }
        }
        return published;
    }

    private static String text(ConsumerRecord<byte[], byte[]> message) {
        String headers = java.util.Arrays.stream(message.headers().toArray())
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        String key = message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
        return key + "\n" + headers + "\n" + new String(message.value(), StandardCharsets.UTF_8) + "\n";
    }
}
