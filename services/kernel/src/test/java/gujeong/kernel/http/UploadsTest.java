package gujeong.kernel.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UploadsTest {

    private static final int LIMIT = 300_000;

    @TempDir
    Path folder;

    private final byte[] content = new byte[200_000];

    UploadsTest() {
        new Random(8).nextBytes(content);
    }

    @Test
    void what_was_sent_can_be_read_many_times_with_its_digest() throws Exception {
        try (Upload upload = uploads().receive(new ByteArrayInputStream(content))) {
            for (int i = 0; i < 2; i++) {
                try (var read = upload.open()) {
                    assertThat(read.readAllBytes()).isEqualTo(content);
                }
            }
            assertThat(upload.sha256())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
        }
    }

    @Test
    void what_is_kept_has_no_name_and_is_enciphered() throws IOException {
        byte[] numbers = "010-9876-5432\n".repeat(1000).getBytes();

        try (Upload upload = uploads().receive(new ByteArrayInputStream(numbers))) {
            assertThat(files()).isEmpty();
            byte[] kept = new byte[numbers.length];
            upload.file().read(java.nio.ByteBuffer.wrap(kept), 0);
            assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("9876");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void too_large_a_file_is_refused_and_leaves_nothing() {
        Uploads uploads = uploads();

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> uploads.receive(new ByteArrayInputStream(new byte[LIMIT + 1])))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo(ProblemCode.BODY_TOO_LARGE);
                        assertThat(refusal).hasMessageContaining("300000 bytes");
                    });
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void only_some_are_kept_at_once_and_the_rest_is_refused_as_busy() {
        Uploads uploads = uploads();
        List<Upload> kept = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            kept.add(uploads.receive(new ByteArrayInputStream(content)));
        }

        assertThatThrownBy(() -> uploads.receive(new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.BUSY));
        kept.get(0).close();
        uploads.receive(new ByteArrayInputStream(content)).close();
        kept.forEach(Upload::close);
    }

    private Uploads uploads() {
        return new Uploads(LIMIT, folder);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
