package gujeong.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gujeong.engines.EngineHome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateTest {

    @TempDir
    Path folder;

    @Test
    void twoCommandsDoNotChangeItAtTheSameTime() {
        var state = new State(new EngineHome(folder));
        state.change(() -> assertThatThrownBy(() -> new State(new EngineHome(folder)).change(() -> {}))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("another gujeong command is at work"));

        assertThatCode(() -> state.change(() -> {})).doesNotThrowAnyException();
    }

    @Test
    void somebodyElsesFolderIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Dear Sir");

        assertThatThrownBy(() -> new State(new EngineHome(folder)).change(() -> {}))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("GUJEONG_HOME");
        assertThat(folder).isDirectoryNotContaining("glob:**/gujeong.state");
    }

    @Test
    void wipingForgetsTheDataAndWhatWasLoaded() throws Exception {
        var home = new EngineHome(folder);
        var state = new State(home);
        Files.writeString(home.folder("postgres").resolve("table"), "rows");
        state.settle("the example");
        assertThat(state.isSettled()).isTrue();

        state.wipe();

        assertThat(state.isSettled()).isFalse();
        assertThat(folder.resolve("postgres")).doesNotExist();
    }
}
