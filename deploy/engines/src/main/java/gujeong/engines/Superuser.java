package gujeong.engines;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.postgresql.ds.PGSimpleDataSource;

/** The server's administrator, who makes databases and roles for the services. */
final class Superuser {

    private static final String NAME = "postgres";

    private final int port;
    private final String password;

    Superuser(int port, String password) {
        this.port = port;
        this.password = password;
    }

    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setLoginTimeout(10);
        return source.getConnection(NAME, password);
    }

    Database database(String name) {
        return new Database(url(name), NAME, password, NAME, password);
    }

    Database createService(String name, boolean ownSchemas) {
        if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        String owner = ownerOf(name);
        try (var server = connect("postgres")) {
            role(server, owner);
            role(server, name);
            if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(server, "CREATE DATABASE %s OWNER %s".formatted(name, owner));
            }
            execute(server, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            execute(server, "GRANT CONNECT%s ON DATABASE %s TO %2$s".formatted(ownSchemas ? ", CREATE" : "", name));
        } catch (SQLException e) {
            throw new EngineFailure("cannot make the database " + name + ": " + e.getMessage(), e);
        }
        try (var database = connect(name)) {
            execute(database, "GRANT USAGE ON SCHEMA public TO %s".formatted(name));
        } catch (SQLException e) {
            throw new EngineFailure("cannot open the database " + name + ": " + e.getMessage(), e);
        }
        return service(name);
    }

    Database service(String name) {
        String owner = ownerOf(name);
        return new Database(url(name), owner, passwordOf(owner), name, passwordOf(name));
    }

    private static String ownerOf(String name) {
        return name + "_owner";
    }

    Optional<String> noted(String name) {
        try (var server = connect("postgres");
                var statement = server.prepareStatement(
                        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            var row = statement.executeQuery();
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new EngineFailure("cannot read the note of the database " + name + ": " + e.getMessage(), e);
        }
    }

    void note(String name, String text) {
        try (var server = connect("postgres")) {
            execute(server, "COMMENT ON DATABASE %s IS '%s'".formatted(name, text.replace("'", "''")));
        } catch (SQLException e) {
            throw new EngineFailure("cannot note something of the database " + name + ": " + e.getMessage(), e);
        }
    }

    private void role(Connection server, String role) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(server, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, passwordOf(role)));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** One secret on disk is enough: whoever knows the superuser's password can compute the others. */
    private String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
