package gujeong.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version into a cache that all tests and stacks of this user share. */
final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks the programs unless that was done before. Safe when several processes do it at the same time. */
    static PostgresBinaries unpacked() {
        Path jar = Jars.postgres();
        Path target = cache().resolve(jar.getFileName().toString().replace(".jar", ""));
        try {
            if (!Files.isDirectory(target)) {
                Files.createDirectories(target.getParent());
                Path partial = Files.createTempDirectory(target.getParent(), "unpacking-");
                unpack(jar, partial);
                Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
                putInPlace(partial, target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar + " to " + target, e);
        }
    }

    /** Root may have to run PostgreSQL as nobody, who cannot look into root's own home. */
    private static Path cache() {
        if (Privileges.ofThisProcess() != Privileges.ORDINARY) {
            return Path.of("/var/cache/gujeong");
        }
        Map<String, String> environment = System.getenv();
        String user = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(environment.getOrDefault("XDG_CACHE_HOME", user + "/.cache"), "gujeong");
    }

    private static void unpack(Path jar, Path into) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new EngineFailure("no .txz in " + jar));
            try (InputStream in = zip.getInputStream(archive);
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, into);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("entry outside its archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(content, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void putInPlace(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Somebody else was faster: theirs is as good, ours goes.
            if (!Files.isDirectory(target)) {
                throw e;
            }
            SystemCommands.run("rm", "-rf", partial.toString());
        }
    }
}
