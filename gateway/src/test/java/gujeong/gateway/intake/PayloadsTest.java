package gujeong.gateway.intake;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.Test;

import gujeong.gateway.event.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadsTest {

    @Test
    void of_one_larger_than_an_event_may_be_only_the_begin_is_taken() {
        Payload payload = new Payloads(500_000).deserialize("topic", null, ByteBuffer.allocate(10_000_000));

        assertThat(payload.size()).isEqualTo(10_000_000);
        assertThat(payload.bytes()).hasSize(16 * 1024);
    }

    @Test
    void all_of_the_largest_is_taken() {
        Payload payload = new Payloads(60).deserialize("topic", null, ByteBuffer.allocate(60));

        assertThat(payload.size()).isEqualTo(60);
        assertThat(payload.bytes()).hasSize(60);
    }

    @Test
    void a_tombstone_has_no_value() {
        assertThat(new Payloads(60).deserialize("topic", null, (ByteBuffer) null))
                .isNull();
    }
}
