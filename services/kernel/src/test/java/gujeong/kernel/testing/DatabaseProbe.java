package gujeong.kernel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the database directly, past the service. */
public final class DatabaseProbe {

    private DatabaseProbe() {}

    /** A connection of the role the service works as. */
    public static Connection open() throws SQLException {
        var database = RealEngines.database();
        return DriverManager.getConnection(database.url(), database.role(), database.rolePassword());
    }

    public static long journalRows() {
        return count("SELECT count(*) FROM journal");
    }

    /** The first column of every row. */
    public static List<String> texts(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
