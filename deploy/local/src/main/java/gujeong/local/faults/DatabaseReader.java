package gujeong.local.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postgresql.ds.PGSimpleDataSource;

import gujeong.engines.Database;

/** A database, read by plain SQL past the process that owns it. */
final class DatabaseReader {

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    /** Kept from question to question, for some are asked many times a second; null before the first. */
    private Connection kept;

    private DatabaseReader(Database database, String user, String password) {
        source.setUrl(database.url());
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setSocketTimeout(60);
    }

    static DatabaseReader asOwner(Database database) {
        return new DatabaseReader(database, database.owner(), database.ownerPassword());
    }

    static DatabaseReader asService(Database database) {
        return new DatabaseReader(database, database.role(), database.rolePassword());
    }

    /** How a row is read. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    synchronized <T> List<T> rows(String sql, Reading<T> reading) {
        try (var statement = connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new CaseFailed("the database does not answer: " + e.getMessage());
        }
    }

    <K, V> Map<K, V> pairs(String sql, Reading<K> key, Reading<V> value) {
        return rows(sql, row -> Map.entry(key.of(row), value.of(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long number(String sql) {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    synchronized int change(String sql) {
        try (var statement = connection().createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new CaseFailed("the database refuses: " + e.getMessage());
        }
    }

    private Connection connection() throws SQLException {
        if (kept != null && !kept.isValid(5)) {
            kept.close();
            kept = null;
        }
        if (kept == null) {
            kept = connect();
        }
        return kept;
    }

    /** A connection of one's own. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }
}
