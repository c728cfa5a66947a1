package gujeong.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GujeongTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_is_a_command_too() {
        assertThat(execute("help")).isZero();
        assertThat(out.toString()).contains("Usage: gujeong", "report", "token");

        assertThat(execute("help", "report")).isZero();
        assertThat(out.toString()).contains("--as-of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            report --as-of 2020-13-01                      | '2020-13-01' is no date such as 2020-10-31
            report --as-of yesterday                       | 'yesterday' is no date
            report --as-of 2020-10-31 --known-at noon      | 'noon' is no instant such as
            report --as-of 2020-10-31 --format pdf         | expected one of [TABLE, JSON, HTML]
            report                                         | Missing required option: '--as-of=DATE'
            recount --as-of 31.10.2020                     | '31.10.2020' is no date
            token reader --hours many                      | 'many' is not an int
            token reader --hours 0                         | 1 hour at least, not 0
            token king                                     | There is no role king; there are
            faults --seed six                              | 'six' is not a long
            faults --only nothing --list                   | there is no case nothing
            bench --pairs 0                                | once at least, not 0
            bench --only nothing                           | The rows are
            bench --json nowhere/at/all.json               | no folder for the file nowhere/at/all.json
            help dance                                     | There is no command dance; there are
            dance                                          | Unmatched argument
            """)
    void what_is_wrong_is_said_in_a_sentence(String arguments, String sentence) {
        assertThat(execute(arguments.split(" +"))).isNotZero();

        assertThat(err.toString()).contains(sentence).doesNotContain("Exception", "java.", "\tat ");
    }

    @Test
    void only_what_is_wrong_with_a_file_is_said_to_be() throws Exception {
        CommandLine commandLine = Gujeong.commandLine().setErr(new PrintWriter(err, true));

        Gujeong.explain(new UncheckedIOException(new NoSuchFileException("nowhere.json")), commandLine, null);
        assertThat(err.toString()).contains("A file cannot be used: nowhere.json");

        IOException other = new IOException("the connection is closed");
        assertThatThrownBy(() -> Gujeong.explain(other, commandLine, null)).isSameAs(other);
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Gujeong.commandLine();
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
