package gujeong.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;

import gujeong.engines.Database;

/** A database, spoken to by plain SQL past the process that owns it. */
final class BenchDatabase {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    private BenchDatabase(Database database, String user, String password) {
        source.setUrl(database.url());
        source.setUser(user);
        source.setPassword(password);
        // as the services have it
        source.setReWriteBatchedInserts(true);
    }

    static BenchDatabase asOwner(Database database) {
        return new BenchDatabase(database, database.owner(), database.ownerPassword());
    }

    static BenchDatabase asService(Database database) {
        return new BenchDatabase(database, database.role(), database.rolePassword());
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Runs the statements one after another, each for itself. */
    void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    double fraction(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    List<String> texts(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
