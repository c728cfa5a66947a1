package gujeong.gateway.intake;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Random;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A database whose connections break in the worst moment, every third time: just before a commit, or just after it, when
 * the client cannot know that it was done.
 */
public final class FailingCommits implements DataSource {

    private final DataSource database;
    private final Random random = new Random(42);
    private int broken;

    public FailingCommits(DataSource database) {
        this.database = database;
    }

    public synchronized int broken() {
        return broken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = database.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        if (!method.getName().equals("commit")) {
                            return method.invoke(real, arguments);
                        }
                        return commit(real);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized Object commit(Connection real) throws SQLException {
        int moment = random.nextInt(6);
        if (moment > 1) {
            real.commit();
            return null;
        }
        broken++;
        if (moment == 1) {
            real.commit();
        }
        real.close();
        throw new SQLException("the connection broke", "08006");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
