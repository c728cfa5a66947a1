package gujeong.local.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;

import gujeong.engines.Database;

/** A database, read by plain SQL past the process that owns it. */
final class Tables {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    private Tables(Database database, String user, String password) {
        source.setUrl(database.url());
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(5);
        source.setSocketTimeout(60);
    }

    static Tables asOwner(Database database) {
        return new Tables(database, database.owner(), database.ownerPassword());
    }

    static Tables asService(Database database) {
        return new Tables(database, database.role(), database.rolePassword());
    }

    /** How a row is read. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String sql, Reading<T> reading) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new Broken("the database does not answer: " + e.getMessage());
        }
    }

    long number(String sql) {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    int change(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new Broken("the database refuses: " + e.getMessage());
        }
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }
}
