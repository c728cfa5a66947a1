package gujeong.kernel.relay;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** A journal entry as a CloudEvents 1.0 message in Kafka's binary mode: attributes in headers, the state as the value. */
final class Envelope {

    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS")
            .appendOffsetId()
            .toFormatter();

    private Envelope() {}

    /**
     * Reads the row of {@link UnpublishedEntries}.
     *
     * @param state UTF-8
     */
    static ProducerRecord<String, byte[]> of(ResultSet row, byte[] state, String topic, String source)
            throws SQLException {
        String recordId = row.getString("record_id");
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, recordId, state);
        Headers headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.getString("event_id"));
        put(headers, "ce_type", row.getString("type"));
        put(headers, "ce_source", source);
        put(headers, "ce_subject", recordId);
        put(
                headers,
                "ce_time",
                MICROS.format(
                        row.getObject("recorded_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
        put(headers, "ce_recordtype", row.getString("record_type"));
        put(headers, "ce_revision", row.getString("revision"));
        if (row.getString("traceparent") != null) {
            put(headers, "traceparent", row.getString("traceparent"));
        }
        put(headers, "content-type", "application/json");
        return message;
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
