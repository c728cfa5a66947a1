package gujeong.kernel.schema;

import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The main class of every service. With the argument {@code migrate} it changes the tables and ends; without one it
 * starts the service. They are two processes because only the first may hold the password of the tables' owner.
 */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty()) {
            Quarkus.run();
        } else if (words.equals(List.of("migrate"))) {
            System.exit(MigrationStep.configured().run(System.out, System.err));
        } else {
            System.err.println(
                    "unknown arguments " + words + ": \"migrate\" changes the tables, none starts the service");
            System.exit(2);
        }
    }
}
