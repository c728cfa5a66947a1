package gujeong.local.faults;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The quick selection of the fault suite; {@code ./deploy/gujeong faults --all} plays the rest. */
class FaultsIT {

    private static final long SEED = 1;
    private static final Suite SUITE =
            new Suite(Path.of("../..").toAbsolutePath().normalize());

    @TestFactory
    Stream<DynamicTest> what_is_promised_holds_after() {
        return FaultCatalogue.quick().stream()
                .map(each -> dynamicTest(
                        each.name() + ": " + each.breaks(),
                        () -> assertThat(SUITE.play(each, SEED).breaches()).isEmpty()));
    }

    @AfterAll
    static void close() {
        SUITE.close();
    }
}
