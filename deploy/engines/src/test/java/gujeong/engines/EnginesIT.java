package gujeong.engines;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnginesIT {

    private static final EngineHome HOME =
            new EngineHome(Path.of("target", "engines-it", UUID.randomUUID().toString()));

    private static Postgres postgres;
    private static Kafka kafka;

    @BeforeAll
    static void start() {
        postgres = Postgres.disposable(HOME).start();
        kafka = Kafka.disposable(HOME).start();
    }

    @AfterAll
    static void stop() {
        kafka.stop();
        postgres.stop();
    }

    @Test
    void aServiceGetsADatabaseOfItsOwn() throws SQLException {
        // Given
        Database budget = postgres.createService("budget");
        Database press = postgres.createService("press");
        try (var owner = asOwner(budget)) {
            run(owner, "CREATE TABLE programme (code text)");
            run(owner, "GRANT SELECT, INSERT ON programme TO budget");
        }

        // When
        try (var service = asService(budget)) {
            run(service, "INSERT INTO programme VALUES ('홍보')");

            // Then
            assertThatThrownBy(() -> run(service, "DELETE FROM programme")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(service, "CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(service, "CREATE SCHEMA mine")).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(budget.url(), press.role(), press.rolePassword()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(budget.url(), budget.role(), "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makingAServiceTwiceChangesNothing() throws SQLException {
        Database first = postgres.createServiceWithOwnSchemas("gateway");
        try (var service = asService(first)) {
            run(service, "CREATE SCHEMA ledger CREATE TABLE entry (id int)");
        }

        Database second = postgres.createServiceWithOwnSchemas("gateway");

        assertThat(second).isEqualTo(first);
        try (var service = asService(second)) {
            run(service, "INSERT INTO ledger.entry VALUES (1)");
        }
    }

    @Test
    void whoAsksForTheEnginesOfTheSameHomeGetsTheSame() {
        assertThat(Postgres.disposable(HOME).start().process()).isEqualTo(postgres.process());
        assertThat(Kafka.disposable(HOME).start().process()).isEqualTo(kafka.process());
    }

    @Test
    void postgresKeepsItsDataThroughAStopAndACrash() throws SQLException {
        // Given
        Database database = postgres.createService("kept");
        try (var owner = asOwner(database)) {
            run(owner, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        // When
        postgres.stop();
        assertThat(postgres.process()).isEmpty();
        postgres.start();
        postgres.kill();
        assertThat(postgres.process()).isEmpty();
        postgres.start();

        // Then
        try (var owner = asOwner(database);
                var statement = owner.createStatement();
                var result = statement.executeQuery("SELECT answer FROM kept")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void kafkaKeepsARecordThroughACrash() throws Exception {
        // Given
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("records", 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (var producer = new KafkaProducer<>(clientOf(kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("records", "key", "구정")).get(30, TimeUnit.SECONDS);
        }

        // When
        kafka.kill();
        kafka.start();

        // Then
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("records"));
            assertThat(consumer.poll(Duration.ofSeconds(30))).singleElement().satisfies(read -> assertThat(read.value())
                    .isEqualTo("구정"));
        }
    }

    private static Map<String, Object> clientOf(Kafka broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
    }

    private static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private static Connection asService(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.role(), database.rolePassword());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
