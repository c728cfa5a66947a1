package gujeong.press.subscriber;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

/** Who of a set of numbers is subscribed, known by the numbers' hashes. */
final class Subscribed {

    private final Map<ByteBuffer, UUID> holders = new HashMap<>();

    void add(byte[] hash, UUID subscriber) {
        holders.put(ByteBuffer.wrap(hash), subscriber);
    }

    /** Takes the subscriber in, unless another has the number. */
    void admit(SmsSubscriber subscriber, List<byte[]> hashes) {
        for (byte[] hash : hashes) {
            UUID holder = holders.putIfAbsent(ByteBuffer.wrap(hash), subscriber.id());
            if (holder != null && !holder.equals(subscriber.id())) {
                throw Refusal.of(ProblemCode.ALREADY_RECORDED, "phone", "This number is subscribed already.");
            }
        }
    }
}
