package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Runtime.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java runtime on this machine.
 *
 * @param home its folder, with {@code bin/java} and the file {@code release}
 */
record Jdk(Path home, Version version) {

    static final int OLDEST = 17;

    Path java() {
        return home.resolve("bin/java");
    }

    /** The newest one found: in JAVA_HOME, in the usual folders, on the PATH, or the one this program runs on. */
    static Jdk newest() {
        return newest(places())
                .orElseThrow(() -> new Failure("no Java " + OLDEST + " or newer found: install one, or set JAVA_HOME"));
    }

    static Optional<Jdk> newest(Stream<Path> homes) {
        return homes.flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.version.feature() >= OLDEST)
                .max(Comparator.comparing(Jdk::version));
    }

    /** The runtime in that folder; empty when there is none, or it does not say its version. */
    static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newInputStream(release)) {
            properties.load(in);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new Jdk(home, Version.parse(version)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<Path> places() {
        Path user = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"))),
                        Stream.ofNullable(System.getenv("JAVA_HOME")).map(Path::of),
                        onPath(),
                        in(Path.of("/usr/lib/jvm")),
                        in(user.resolve(".sdkman/candidates/java")),
                        in(user.resolve(".jdks")),
                        in(Path.of("/Library/Java/JavaVirtualMachines")).map(home -> home.resolve("Contents/Home")))
                .flatMap(homes -> homes);
    }

    private static Stream<Path> in(Path folder) {
        if (!Files.isReadable(folder)) {
            return Stream.empty();
        }
        try (var homes = Files.list(folder)) {
            return homes.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "java"))
                .filter(Files::isExecutable)
                .flatMap(java -> {
                    try {
                        return Stream.of(java.toRealPath().getParent().getParent());
                    } catch (IOException e) {
                        return Stream.empty();
                    }
                });
    }
}
