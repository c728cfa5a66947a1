package gujeong.gateway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import gujeong.gateway.event.TestEvent;

/** A service's relay, for tests of the gateway as a whole. */
public final class TestProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public TestProducer(String bootstrapServers) {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(
                            new NewTopic("gujeong.budget.records", 3, (short) 1),
                            new NewTopic("gujeong.budget.watermarks", 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public void publish(TestEvent... published) {
        var sent = new ArrayList<Future<?>>();
        for (TestEvent each : published) {
            sent.add(producer.send(each.message()));
        }
        for (Future<?> each : sent) {
            await(each);
        }
    }

    /** Something that is no event at all. */
    public void send(ProducerRecord<byte[], byte[]> message) {
        await(producer.send(message));
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the test could not publish", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
