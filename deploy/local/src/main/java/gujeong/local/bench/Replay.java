package gujeong.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One connection that does a transcribed transaction again and again by plain JDBC: prepared once, executed in the same
 * order in one transaction, every answer read. What must be new each time is put in the place of what was written down.
 */
final class Replay implements ConcurrentCallers.Worker, AutoCloseable {

    private record Prepared(PreparedStatement statement, List<String> parameters) {}

    private final Connection connection;
    private final List<Prepared> prepared = new ArrayList<>();
    private final Map<String, Supplier<String>> changing;

    /** @param changing words in the parameters, and where another for each time comes from */
    Replay(Connection connection, List<Transcript.Statement> transcript, Map<String, Supplier<String>> changing)
            throws SQLException {
        this.connection = connection;
        this.changing = changing;
        connection.setAutoCommit(false);
        for (Transcript.Statement each : transcript) {
            prepared.add(new Prepared(connection.prepareStatement(each.sql()), each.parameters()));
        }
    }

    @Override
    public void once() throws SQLException {
        String[] words = changing.keySet().toArray(String[]::new);
        String[] now = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            now[i] = changing.get(words[i]).get();
        }
        for (Prepared each : prepared) {
            for (int i = 0; i < each.parameters.size(); i++) {
                // the server knows what type each parameter has
                each.statement.setObject(i + 1, replaced(each.parameters.get(i), words, now), Types.OTHER);
            }
            boolean answered = each.statement.execute();
            if (answered) {
                try (var rows = each.statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
        connection.commit();
    }

    private static String replaced(String parameter, String[] words, String[] now) {
        String text = parameter;
        for (int i = 0; i < words.length && text != null; i++) {
            if (text.contains(words[i])) {
                text = text.replace(words[i], now[i]);
            }
        }
        return text;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
