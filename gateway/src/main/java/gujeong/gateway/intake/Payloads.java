package gujeong.gateway.intake;

import java.nio.ByteBuffer;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

import gujeong.gateway.event.Payload;

/** Deserializes values; of those that are too large only the beginning. */
final class Payloads implements Deserializer<Payload> {

    private static final int KEPT_OF_TOO_LARGE = 16 * 1024;

    private final int largest;

    /** @param largest bytes of one event; of a larger one only the beginning is taken */
    Payloads(int largest) {
        this.largest = largest;
    }

    @Override
    public Payload deserialize(String topic, Headers headers, ByteBuffer value) {
        if (value == null) {
            return null;
        }
        int size = value.remaining();
        byte[] kept = new byte[size <= largest ? size : Math.min(size, KEPT_OF_TOO_LARGE)];
        value.duplicate().get(kept);
        return new Payload(kept, size);
    }

    @Override
    public Payload deserialize(String topic, byte[] value) {
        return deserialize(topic, null, value == null ? null : ByteBuffer.wrap(value));
    }
}
