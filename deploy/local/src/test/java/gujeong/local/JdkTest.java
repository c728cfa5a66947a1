package gujeong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JdkTest {

    @TempDir
    Path folder;

    @Test
    void theNewestIsChosen() throws IOException {
        Path old = jdk("17.0.15");
        Path newest = jdk("25.0.3");
        Path middle = jdk("21.0.9");

        assertThat(Jdk.newest(Stream.of(old, newest, middle)).map(Jdk::home)).contains(newest);
    }

    @Test
    void nineIsNotNewerThanSeventeen() throws IOException {
        assertThat(Jdk.newest(Stream.of(jdk("9.0.4"), jdk("17"))).map(Jdk::version))
                .contains(Runtime.Version.parse("17"));
    }

    @Test
    void anOldOneIsNoneAtAll() throws IOException {
        assertThat(Jdk.newest(Stream.of(jdk("11.0.27"), jdk("16.0.2")))).isEmpty();
    }

    @Test
    void aFolderThatIsNoRuntimeIsPassedOver() throws IOException {
        Path sources = Files.createDirectory(folder.resolve("only-sources"));
        Path eight = jdk("1.8.0_452");
        Path nameless = jdk("");

        assertThat(Jdk.newest(Stream.of(sources, eight, nameless, folder.resolve("gone"))))
                .isEmpty();
    }

    @Test
    void theOneThisTestRunsOnIsFound() {
        assertThat(Jdk.newest().version().feature())
                .isGreaterThanOrEqualTo(Runtime.version().feature());
    }

    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.createFile(java);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
