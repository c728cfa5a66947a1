package gujeong.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a set of processes keeps what must survive a restart.
 *
 * @param root the folder; a folder per engine, {@code logs} and {@code run} (the pid files) are made below it
 */
public record EngineHome(Path root) {

    public EngineHome {
        root = root.toAbsolutePath().normalize();
    }

    /** A folder of this home, made if it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + root.resolve(name), e);
        }
    }

    /** The log file of the process of that name. */
    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    /** Where the port of the process of that name is kept. */
    Path portFile(String process) {
        return folder("run").resolve(process + ".port");
    }

    Path pidFile(String process) {
        return root.resolve("run").resolve(process + ".pid");
    }

    /** Writes a file that only its owner may read. */
    public static void writeSecret(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
