package gujeong.gateway.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

import gujeong.engines.Database;
import gujeong.gateway.ledger.ConsumerOffsets;
import gujeong.gateway.ledger.LedgerDatabase;
import gujeong.gateway.ledger.LedgerSchema;
import gujeong.gateway.ledger.PartitionLease;
import gujeong.kernel.relay.TopicNames;
import gujeong.kernel.testing.RealEngines;

import static org.awaitility.Awaitility.await;

/**
 * Empties the ledger of the gateway under test, for tests whose figures and reports are of their own records alone. The
 * gateway reads on meanwhile from where it was; the topics are emptied too, so that no rebuild brings back what was.
 */
public final class EmptyLedger {

    private static final Duration SOON = Duration.ofSeconds(60);

    private EmptyLedger() {}

    public static void make() {
        Jdbi jdbi = LedgerDatabase.over(source());
        Map<String, Object> broker =
                Map.of("bootstrap.servers", RealEngines.kafka().bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            Map<TopicPartition, Long> ends = ends(admin);
            await().atMost(SOON).until(() -> isAtRest(jdbi, ends));
            admin.deleteRecords(ends.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the topics cannot be emptied", e);
        }
        jdbi.useTransaction(EmptyLedger::empty);
    }

    private static PGSimpleDataSource source() {
        Database database = RealEngines.database();
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.role());
        source.setPassword(database.rolePassword());
        return source;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (TopicDescription topic : admin.describeTopics(
                        admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values()) {
            topic.partitions()
                    .forEach(each ->
                            partitions.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest()));
        }
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(partitions).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** All records have been read, and no rebuild is about to bring them back. */
    private static boolean isAtRest(Jdbi jdbi, Map<TopicPartition, Long> ends) {
        return jdbi.inTransaction(handle -> {
            LedgerSchema.enter(handle, LedgerSchema.LIVE);
            Map<TopicPartition, PartitionLease> read = ConsumerOffsets.all(handle);
            boolean allRead = ends.entrySet().stream()
                    .filter(end -> TopicNames.isOfRecords(end.getKey().topic()) && end.getValue() > 0)
                    .allMatch(end -> read.containsKey(end.getKey())
                            && read.get(end.getKey()).nextOffset() >= end.getValue());
            return allRead && count(handle, "SELECT count(*) FROM public.rebuild WHERE status = 'RUNNING'") == 0;
        });
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    /** All but the places to read on from, and what only the tables' owner may delete. */
    private static void empty(Handle handle) {
        LedgerSchema.takeAlone(handle);
        LedgerSchema.use(handle, LedgerSchema.LIVE);
        List<String> tables = handle.createQuery("SELECT tablename FROM pg_tables WHERE schemaname = :ledger"
                        + " AND tablename NOT IN ('layout', 'consumer_offset')")
                .bind("ledger", LedgerSchema.LIVE)
                .mapTo(String.class)
                .list();
        handle.execute("TRUNCATE " + String.join(", ", tables));
        handle.execute("UPDATE consumer_offset SET applied = 0, duplicates = 0");
        handle.execute("DELETE FROM public.watermark");
    }
}
