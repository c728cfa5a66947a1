package gujeong.gateway.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * A message from Kafka, not yet decoded. Its texts are made storable at once, since even a poison event must be kept.
 *
 * @param topicId distinguishes a topic from one of the same name that was created later
 * @param value null for a tombstone; the first bytes only when the value is larger than is taken
 * @param size bytes of the whole value
 */
public record InboundMessage(
        String topic,
        UUID topicId,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        byte[] value,
        int size) {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_HEADERS = 40;

    public static InboundMessage of(ConsumerRecord<byte[], Payload> record, UUID topicId) {
        var headers = new TreeMap<String, String>();
        for (Header header : record.headers()) {
            if (headers.size() < MOST_HEADERS) {
                headers.put(text(header.key()), header.value() == null ? "" : text(header.value()));
            }
        }
        Payload payload = record.value();
        String key = record.key() == null ? null : text(record.key());
        return new InboundMessage(
                record.topic(),
                topicId,
                record.partition(),
                record.offset(),
                key,
                headers,
                payload == null ? null : payload.bytes(),
                payload == null ? 0 : payload.size());
    }

    public TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    /** The same wherever and whenever this arrival is read again. */
    public UUID id() {
        String place = topicId + "/" + partition + "/" + offset;
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The record whose events come in this order; null when the arrival does not say. */
    public Lane lane() {
        return key == null ? null : new Lane(topic, key);
    }

    boolean whole() {
        return value == null || value.length == size;
    }

    /** All events of a record come by the same topic under the same key. */
    public record Lane(String topic, String key) {}

    private static String text(byte[] bytes) {
        return text(new String(bytes, StandardCharsets.UTF_8));
    }

    /** PostgreSQL keeps no NUL; and an index keeps no text of any length, so a long one ends with its hash. */
    private static String text(String text) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.length() <= LONGEST_TEXT
                ? storable
                : storable.substring(0, LONGEST_TEXT) + "…" + Integer.toHexString(storable.hashCode());
    }
}
