package gujeong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The first hour with the README, word by word. */
class ReadmeTest {

    private static final Pattern COMMITTED = Pattern.compile("\"committedOn\": \"([0-9-]+)\"");

    private final String readme = read();

    @Test
    void what_it_records_leaves_the_table_that_was_printed_as_it_is() {
        Matcher committed = COMMITTED.matcher(readme);

        assertThat(committed.find()).isTrue();
        assertThat(LocalDate.parse(committed.group(1))).isAfter(LocalDate.parse(Welcome.EXAMPLE_DAY));
    }

    @Test
    void it_needs_no_program_that_is_not_everywhere() {
        assertThat(readme).doesNotContain("uuidgen", "jq ", "python");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../../README.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
