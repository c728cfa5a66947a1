package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Access to the gateway's database: plain set-based SQL, with rows passed as arrays of columns. */
public class LedgerDatabase {

    @Produces
    @Singleton
    public static Jdbi over(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.setTransactionHandler(new RetryInterceptor());
        // what was to be written is no business of the log
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(Long.class, "int8");
        jdbi.registerArrayType(BigDecimal.class, "numeric");
        jdbi.registerArrayType(Boolean.class, "bool");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(LocalDate.class, "date", LedgerDatabase::text);
        jdbi.registerArrayType(Instant.class, "timestamptz", LedgerDatabase::text);
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        });
        return jdbi;
    }

    private static Object text(Object value) {
        return value == null ? null : value.toString();
    }

    /** Several statements that see one and the same state of the ledger. */
    public static <T> T reading(Jdbi jdbi, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return work.apply(handle);
        });
    }

    /** Rows on their way into a statement that unnests them: one array per column. */
    public static <R> Columns<R> columns(SqlStatement<?> statement, List<R> rows) {
        return new Columns<>(statement, rows);
    }

    public record Columns<R>(SqlStatement<?> statement, List<R> rows) {

        public <C> Columns<R> with(String name, Class<C> type, Function<R, C> column) {
            statement.bindArray(name, type, rows.stream().map(column).toList());
            return this;
        }
    }
}
