package gujeong.kernel.personal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Re-encrypts values sealed with older keys under the current ones. Progress is visible in the values, so it can be
 * stopped, killed and restarted at any time, while the service works.
 */
@ApplicationScoped
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int CHUNK = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OLDER =
            """
            SELECT id, %2$s_sealed
            FROM %1$s
            WHERE id > ? AND substring(%2$s_sealed FROM 1 FOR %3$d) <> ?
            ORDER BY id
            LIMIT %4$d""";

    /** Only what is still as it was read: a correction made meanwhile stays. */
    private static final String REPLACE =
            "UPDATE %1$s SET %2$s_sealed = ?, %2$s_hash = ? WHERE id = ? AND %2$s_sealed = ?";

    /** @param resealed values brought under the primary keys
     * @param unreadable values that no key opens; they stay as they are */
    @Schema(name = "PersonalDataResealing")
    public record Done(long resealed, long unreadable) {}

    private final SealedColumns columns;
    private final Vault vault;
    private final Keyring keyring;
    private final Session session;

    Resealing(SealedColumns columns, Vault vault, Keyring keyring, Session session) {
        this.columns = columns;
        this.vault = vault;
        this.keyring = keyring;
        this.session = session;
    }

    /** Reseals all there is, in small transactions of its own. */
    public Done run() {
        Run run = new Run();
        for (SealedColumns.Column column : columns.all()) {
            run.last = FIRST;
            int read = CHUNK;
            while (read == CHUNK) {
                read = QuarkusTransaction.requiringNew()
                        .call(() -> session.doReturningWork(c -> chunk(c, column, run)));
            }
        }
        return new Done(run.resealed, run.unreadable);
    }

    private static final class Run {
        private UUID last;
        private long resealed;
        private long unreadable;
    }

    private int chunk(Connection connection, SealedColumns.Column column, Run run) throws SQLException {
        String older = OLDER.formatted(column.table(), column.name(), Keys.PREFIX, CHUNK);
        String replace = REPLACE.formatted(column.table(), column.name());
        try (PreparedStatement read = connection.prepareStatement(older);
                PreparedStatement write = connection.prepareStatement(replace)) {
            read.setObject(1, run.last);
            read.setBytes(2, keyring.keys().prefix());
            int rows = 0;
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rows++;
                    run.last = row.getObject(1, UUID.class);
                    reseal(new SealingContext(column.table(), column.name(), run.last), row.getBytes(2), write, run);
                }
            }
            for (int replaced : write.executeBatch()) {
                run.resealed += replaced;
            }
            return rows;
        }
    }

    private void reseal(SealingContext sealingContext, byte[] sealed, PreparedStatement write, Run run)
            throws SQLException {
        try {
            byte[] plain = vault.open(sealed, sealingContext).getBytes(StandardCharsets.UTF_8);
            write.setBytes(1, vault.seal(plain, sealingContext));
            write.setBytes(2, vault.hash(plain));
            write.setObject(3, sealingContext.record());
            write.setBytes(4, sealed);
            write.addBatch();
        } catch (UnreadableValue e) {
            LOG.error(e.getMessage());
            run.unreadable++;
        }
    }
}
