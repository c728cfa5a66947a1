package gujeong.gateway.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.intake.KafkaTopics;
import gujeong.gateway.ledger.Ledger;
import gujeong.gateway.ledger.LedgerSchema;
import gujeong.gateway.rebuild.Rebuild.Status;
import gujeong.kernel.problem.Refusal;

/** Rebuilds of the ledger: one at a time in all processes, each beside the live ledger until it is complete. */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    /** Held by the process that rebuilds, on a connection of its own: if it dies, the lock dies with it. */
    private static final long REBUILDING = 7_031_002;

    private final Jdbi jdbi;
    private final Dictionary dictionary;
    private final KafkaTopics topics;
    private final Clock clock;

    public Rebuilds(Jdbi jdbi, Dictionary dictionary, KafkaTopics topics, Clock clock) {
        this.jdbi = jdbi;
        this.dictionary = dictionary;
        this.topics = topics;
        this.clock = clock;
    }

    /** Begins a rebuild; it goes on by itself. */
    public Rebuild start(String by) {
        Handle lock = jdbi.open();
        try {
            boolean mine = lock.createQuery("SELECT pg_try_advisory_lock(:key)")
                    .bind("key", REBUILDING)
                    .mapTo(Boolean.class)
                    .one();
            if (!mine) {
                throw Refusal.step("rebuild.running");
            }
            UUID id = insert(by);
            var thread = new Thread(() -> run(id, lock), "rebuild");
            thread.setDaemon(true);
            thread.start();
            return get(id);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public List<Rebuild> latest(int limit) {
        return jdbi.withHandle(handle -> select(handle, null, limit));
    }

    public Rebuild get(UUID id) {
        return jdbi.withHandle(handle -> select(handle, id, 1)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rebuild.none", id));
    }

    private void run(UUID id, Handle lock) {
        LOG.infof("rebuild %s of the ledger begins", id);
        Optional<String> error = Optional.empty();
        var ledger = new Ledger(jdbi, dictionary, clock, LedgerSchema.NEXT);
        try (var rebuilding = new RebuildTask(jdbi, ledger, topics, progress -> progress(id, progress))) {
            rebuilding.run();
            LOG.infof("rebuild %s of the ledger is done", id);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "rebuild %s of the ledger failed; the live ledger is as it was", id);
            error = Optional.of(String.valueOf(e.getMessage()));
        }
        finish(id, error.orElse(null));
        try (lock) {
            lock.execute("SELECT pg_advisory_unlock(?)", REBUILDING);
        } catch (RuntimeException e) {
            LOG.warnf("the lock of rebuild %s went with its connection", id);
        }
    }

    private UUID insert(String by) {
        UUID id = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO public.rebuild (id, status, requested_by, started_at) VALUES (:id, 'RUNNING', :by, :at)")
                .bind("id", id)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
        return id;
    }

    private void progress(UUID id, RebuildTask.Progress progress) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE public.rebuild SET events_read = :read, events_total = :total WHERE id = :id")
                .bind("read", progress.read())
                .bind("total", progress.total())
                .bind("id", id)
                .execute());
    }

    private void finish(UUID id, String error) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "UPDATE public.rebuild SET status = :status, finished_at = :at, error = :error WHERE id = :id")
                    .bind("status", error == null ? Status.DONE : Status.FAILED)
                    .bind("at", clock.instant())
                    .bind("error", error)
                    .bind("id", id)
                    .execute());
        } catch (RuntimeException e) {
            LOG.warnf("the end of rebuild %s could not be noted: %s", id, e.toString());
        }
    }

    /** One that is called running although nobody holds the lock was left by a process that died. */
    private static List<Rebuild> select(Handle handle, UUID id, int limit) {
        return handle.createQuery(
                        """
                        SELECT rebuild.*, EXISTS (SELECT FROM pg_locks
                            WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND objid = :key
                                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS alive
                        FROM public.rebuild
                        WHERE :id::uuid IS NULL OR id = :id::uuid
                        ORDER BY started_at DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .bind("key", REBUILDING)
                .bind("id", id)
                .map((row, context) -> rebuild(row))
                .list();
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        boolean abandoned = status == Status.RUNNING && !row.getBoolean("alive");
        return new Rebuild(
                row.getObject("id", UUID.class),
                abandoned ? Status.FAILED : status,
                row.getString("requested_by"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("events_read"),
                row.getLong("events_total"),
                abandoned ? "the process stopped before the rebuild was finished" : row.getString("error"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
