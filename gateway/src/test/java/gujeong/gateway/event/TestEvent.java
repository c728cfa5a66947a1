package gujeong.gateway.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.kafka.clients.producer.ProducerRecord;

import gujeong.kernel.relay.TopicNames;

/** What a service tells of a record, for tests: {@code TestEvent.commitment("SNS", 900, "2020-04-01")}. */
public final class TestEvent {

    public static final UUID TOPIC_ID = new UUID(7, 7);
    private static final JsonMapper JSON = new JsonMapper();
    private static long clock = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static long ids;

    private final String recordType;
    private final UUID id;
    private final int revision;
    private final Instant recordedAt;
    private final Map<String, Object> facts;
    private final Map<String, String> headers = new TreeMap<>();
    private byte[] value;
    private UUID eventId = UUID.randomUUID();

    private TestEvent(String recordType, UUID id, int revision, Instant recordedAt, Map<String, Object> facts) {
        this.recordType = recordType;
        this.id = id;
        this.revision = revision;
        this.recordedAt = recordedAt;
        this.facts = facts;
    }

    public static TestEvent record(String recordType, Map<String, Object> facts) {
        // time-ordered ids, one second apart
        UUID id = new UUID(0x0190_0000_0000_7000L + (++ids << 16), 0x8000_0000_0000_0000L | ids);
        return new TestEvent(recordType, id, 1, Instant.ofEpochSecond(clock++), new TreeMap<>(facts));
    }

    public static TestEvent commitment(String project, long amount, String day) {
        return record("budget.commitment", money(project, amount))
                .with("committedOn", day)
                .with("contractMethod", "PRIVATE_CONTRACT");
    }

    public static TestEvent appropriation(String project, long amount, String day) {
        return record("budget.appropriation", money(project, amount))
                .with("decidedOn", day)
                .with("kind", "ORIGINAL");
    }

    public static TestEvent staffing(String grade, int current, String day) {
        return record("budget.staffing", Map.of("category", "GENERAL", "authorized", 5))
                .with("grade", Integer.valueOf(grade))
                .with("current", current)
                .with("observedOn", day);
    }

    public static TestEvent plan(
            String figure, Map<String, String> dimensions, String from, String to, long target, String day) {
        return record("budget.plan", Map.of("figure", figure, "dimensions", dimensions, "unit", "KRW"))
                .with("periodFrom", from)
                .with("periodTo", to)
                .with("target", target)
                .with("decidedOn", day);
    }

    public static TestEvent team(String code, String day) {
        return record("budget.team", Map.of("code", code, "name", code, "ordinal", 1))
                .with("establishedOn", day);
    }

    private static Map<String, Object> money(String project, long amount) {
        return Map.of(
                "fiscalYear",
                2020,
                "programme",
                project.substring(0, 1),
                "project",
                project,
                "fundSource",
                "DISTRICT",
                "amount",
                amount);
    }

    public TestEvent with(String field, Object fact) {
        facts.put(field, fact);
        return this;
    }

    public TestEvent without(String field) {
        facts.remove(field);
        return this;
    }

    /** The same record, one revision on. */
    public TestEvent corrected(String field, Object fact) {
        return new TestEvent(recordType, id, revision + 1, Instant.ofEpochSecond(clock++), new TreeMap<>(facts))
                .with(field, fact);
    }

    public TestEvent voided() {
        return corrected("voided", true);
    }

    public TestEvent recordedAt(String instant) {
        var published = new TestEvent(recordType, id, revision, Instant.parse(instant), facts);
        published.headers.putAll(headers);
        return published;
    }

    public TestEvent header(String name, String text) {
        headers.put(name, text);
        return this;
    }

    public TestEvent value(String text) {
        value = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID eventId() {
        return eventId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Map<String, String> headers() {
        var all = new TreeMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                eventId.toString(),
                "ce_type",
                recordType + "." + (revision == 1 ? "recorded" : "corrected") + ".v1",
                "ce_source",
                "/" + recordType.substring(0, recordType.indexOf('.')),
                "ce_subject",
                id.toString(),
                "ce_time",
                recordedAt.toString(),
                "ce_recordtype",
                recordType,
                "ce_revision",
                String.valueOf(revision)));
        headers.forEach((name, text) -> {
            if (text == null) {
                all.remove(name);
            } else {
                all.put(name, text);
            }
        });
        return all;
    }

    public byte[] value() {
        if (value != null) {
            return value;
        }
        var state = new TreeMap<String, Object>(Map.of("id", id, "revision", revision, "voided", false));
        state.putAll(facts);
        try {
            return JSON.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String topic() {
        return TopicNames.records(recordType.substring(0, recordType.indexOf('.')));
    }

    public InboundMessage at(int partition, long offset) {
        byte[] bytes = value();
        return new InboundMessage(topic(), TOPIC_ID, partition, offset, id.toString(), headers(), bytes, bytes.length);
    }

    public ProducerRecord<byte[], byte[]> message() {
        var message = new ProducerRecord<>(topic(), id.toString().getBytes(StandardCharsets.UTF_8), value());
        headers().forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
