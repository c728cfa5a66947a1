package gujeong.gateway.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The two schemas a ledger can be in, and how one is created. */
public final class LedgerSchema {

    public static final String LIVE = "ledger";
    public static final String NEXT = "ledger_next";
    private static final String PAST = "ledger_past";

    /**
     * Raised with every change of {@code ledger.sql}, and of what a record counts for: a ledger of another layout is
     * read again from Kafka.
     */
    private static final int LAYOUT = 5;

    /** Every batch shares it; making or swapping a ledger takes it alone. */
    private static final long WRITING = 7_031_001;

    private static final Logger LOG = Logger.getLogger(LedgerSchema.class);

    private LedgerSchema() {}

    /**
     * Begins a transaction's work on a ledger. The live one is shared with the other consumers and waits while it is
     * being swapped: in a statement of its own, so that the statements after it find the tables that were swapped in.
     */
    public static void enter(Handle handle, String schema) {
        use(handle, schema);
        if (schema.equals(LIVE)) {
            handle.execute("SELECT pg_advisory_xact_lock_shared(?)", WRITING);
        }
    }

    /** From here to the end of the transaction, tables without a schema are this ledger's. */
    public static void use(Handle handle, String schema) {
        handle.execute("SELECT set_config('search_path', ?, true)", schema + ", public");
    }

    /** Keeps every batch out until the transaction ends. */
    public static void takeAlone(Handle handle) {
        handle.execute("SELECT pg_advisory_xact_lock(?)", WRITING);
    }

    /** Creates the live ledger if there is none, or none of this layout. */
    public static void ensure(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            takeAlone(handle);
            Integer layout = layout(handle);
            if (layout != null && layout == LAYOUT) {
                return;
            }
            if (layout != null) {
                LOG.warnf("the ledger has layout %d, this is layout %d: reading it again from Kafka", layout, LAYOUT);
            }
            create(handle, LIVE);
        });
    }

    private static Integer layout(Handle handle) {
        boolean exists = handle.createQuery("SELECT to_regclass('ledger.layout') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
        return exists
                ? handle.createQuery("SELECT version FROM ledger.layout")
                        .mapTo(Integer.class)
                        .one()
                : null;
    }

    /** Creates an empty ledger; the previous one in the schema is dropped. */
    public static void create(Handle handle, String schema) {
        drop(handle, schema);
        handle.execute("CREATE SCHEMA " + schema);
        use(handle, schema);
        handle.createScript(script()).execute();
        handle.execute("INSERT INTO layout (version) VALUES (?)", LAYOUT);
    }

    public static void drop(Handle handle, String schema) {
        handle.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    /** Puts the rebuilt ledger in the place of the live one; the caller has taken it alone. */
    public static void swap(Handle handle) {
        drop(handle, PAST);
        handle.execute("ALTER SCHEMA " + LIVE + " RENAME TO " + PAST);
        handle.execute("ALTER SCHEMA " + NEXT + " RENAME TO " + LIVE);
    }

    public static void dropPast(Jdbi jdbi) {
        jdbi.useTransaction(handle -> drop(handle, PAST));
    }

    private static String script() {
        try (InputStream file = LedgerSchema.class.getResourceAsStream("/ledger.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read ledger.sql", e);
        }
    }
}
