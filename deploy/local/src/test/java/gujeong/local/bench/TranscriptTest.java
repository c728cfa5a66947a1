package gujeong.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gujeong.local.Failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TranscriptTest {

    private static final String LOG =
            """
            2026-11-22 00:56:53.400 UTC [7] LOG:  execute S_9: SELECT 'before'
            2026-11-22 00:56:53.479 UTC [7] LOG:  statement: BEGIN
            2026-11-22 00:56:53.480 UTC [8] LOG:  execute S_2: SELECT 'another process'
            2026-11-22 00:56:53.485 UTC [7] LOG:  execute S_13: INSERT INTO note (key, text, at)
            \tVALUES ($1, $2, $3)
            2026-11-22 00:56:53.485 UTC [7] DETAIL:  Parameters: $1 = 'mark-1', $2 = 'it''s, $9 = ''so''', $3 = NULL
            2026-11-22 00:56:53.493 UTC [7] LOG:  execute <unnamed>: SELECT 1
            2026-11-22 00:56:53.525 UTC [7] LOG:  execute S_3: COMMIT
            2026-11-22 00:56:53.600 UTC [7] LOG:  execute S_9: SELECT 'behind'
            """;

    @TempDir
    private Path folder;

    @Test
    void the_statements_of_the_transaction_that_holds_the_mark_are_read_with_their_parameters() throws IOException {
        assertThat(Transcript.of(log(LOG), 0, "mark-1"))
                .containsExactly(
                        new Transcript.Statement(
                                "INSERT INTO note (key, text, at)\nVALUES (?, ?, ?)",
                                Arrays.asList("mark-1", "it's, $9 = 'so'", null)),
                        new Transcript.Statement("SELECT 1", List.of()));
    }

    @Test
    void a_transaction_that_is_not_told_to_its_end_is_none() throws IOException {
        Path log = log(LOG.substring(0, LOG.indexOf("COMMIT")));

        assertThatThrownBy(() -> Transcript.of(log, 0, "mark-1")).isInstanceOf(Failure.class);
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("postgres.log"), text);
    }
}
