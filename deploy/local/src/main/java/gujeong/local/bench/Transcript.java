package gujeong.local.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gujeong.local.Failure;

/**
 * What PostgreSQL wrote down about one transaction: every statement, in order, with its parameters. So the plain side
 * does what the service really does, whatever that will be one day.
 */
final class Transcript {

    /**
     * @param sql with question marks, as JDBC wants it
     * @param parameters as text; null is SQL's NULL
     */
    record Statement(String sql, List<String> parameters) {}

    private static final Pattern LINE =
            Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL):  (.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')", Pattern.DOTALL);

    private Transcript() {}

    /**
     * @param from where in the log to begin to look
     * @param mark a word that only that transaction's statements hold
     */
    static List<Statement> of(Path log, long from, String mark) throws IOException {
        List<Matcher> entries = entries(log, from);
        String process = entries.stream()
                .filter(entry -> entry.group(3).contains(mark))
                .map(entry -> entry.group(1))
                .findFirst()
                .orElse("");
        var statements = new ArrayList<Statement>();
        boolean marked = false;
        for (Matcher entry :
                entries.stream().filter(each -> each.group(1).equals(process)).toList()) {
            Matcher executed = EXECUTED.matcher(entry.group(3));
            marked |= entry.group(3).contains(mark);
            if (entry.group(2).equals("DETAIL")) {
                int last = statements.size() - 1;
                statements.set(last, new Statement(statements.get(last).sql, parameters(entry.group(3))));
            } else if (executed.matches()) {
                String sql = executed.group(1).strip();
                if (sql.equals("BEGIN")) {
                    statements.clear();
                } else if (sql.equals("COMMIT") && marked) {
                    return statements;
                } else {
                    statements.add(new Statement(sql.replaceAll("\\$\\d+", "?"), List.of()));
                }
            }
        }
        throw new Failure("PostgreSQL's log has no complete transaction with " + mark);
    }

    /** An entry goes on in the lines that begin with a tab. */
    private static List<Matcher> entries(Path log, long from) throws IOException {
        var texts = new ArrayList<StringBuilder>();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] rest = new byte[(int) (file.length() - from)];
            file.readFully(rest);
            new String(rest, StandardCharsets.UTF_8).lines().forEach(line -> {
                if (line.startsWith("\t") && !texts.isEmpty()) {
                    texts.get(texts.size() - 1).append('\n').append(line, 1, line.length());
                } else {
                    texts.add(new StringBuilder(line));
                }
            });
        }
        return texts.stream().map(LINE::matcher).filter(Matcher::matches).toList();
    }

    private static List<String> parameters(String detail) {
        var parameters = new ArrayList<String>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            parameters.add(
                    parameter.group(1) == null ? null : parameter.group(1).replace("''", "'"));
        }
        return parameters;
    }
}
