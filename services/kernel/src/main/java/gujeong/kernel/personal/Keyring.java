package gujeong.kernel.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import gujeong.kernel.problem.Refusal;

/**
 * The keyset file. It is read again whenever it has changed, so that all processes that share it work with the same keys
 * at once; it is only ever replaced whole.
 */
@ApplicationScoped
public class Keyring {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every change makes a new file: two within one tick of the file system's clock differ by which file it is. */
    private record Version(FileTime changed, Object file) {

        static Version of(Path path) throws IOException {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    private record Loaded(Keys keys, Version version) {}

    private final PersonalConfig config;
    private final Clock clock;
    private volatile Loaded loaded;

    Keyring(PersonalConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The keys that are in the file now. */
    Keys keys() {
        Loaded known = loaded;
        return known == null || hasChanged(known) ? load() : known.keys();
    }

    /**
     * Reads the keyset, or makes it if that is allowed.
     *
     * @throws IllegalStateException saying what to do, if there is none to use
     */
    void prepare() {
        Path file = file();
        if (Files.notExists(file)) {
            if (!config.create()) {
                throw new IllegalStateException(
                        "The keyset file " + file + " (gujeong.personal.keyset) does not exist. Put it there; for a"
                                + " first start without any data let it be made:"
                                + " gujeong.personal.create=true");
            }
            change(file, () -> Files.exists(file) ? load() : Keys.fresh());
        }
        keys();
    }

    /** Adds new primary keys; what the older ones sealed can still be opened and found. */
    void rotate() {
        change(file(), () -> load().rotated());
    }

    /** Forgets all keys but the primaries: what the others sealed can never be opened again, wherever a copy lies. */
    void retireOlder() {
        Instant since = lastChange().plus(config.retireAfter());
        if (clock.instant().isBefore(since)) {
            throw Refusal.rule("keys.changedLately", lastChange(), since);
        }
        change(file(), () -> load().withoutOlder());
    }

    private interface Change {
        Keys keys() throws GeneralSecurityException;
    }

    /** One process at a time, or the key another has just added would be lost with all that it sealed. */
    private synchronized void change(Path file, Change change) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path guard = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                write(file, change.keys().written());
            }
            load();
        } catch (IOException e) {
            throw Refusal.rule("keys.fileNotWritable", file, e.getClass().getSimpleName());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be made", e);
        }
    }

    private static void write(Path file, Keys.Written keys) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(JSON.writeValueAsBytes(keys)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private synchronized Keys load() {
        Path file = file();
        try {
            ensurePrivate(file);
            Version version = Version.of(file);
            Keys keys = Keys.read(JSON.readValue(file.toFile(), Keys.Written.class));
            loaded = new Loaded(keys, version);
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            // the parser's message would quote the file
            throw new IllegalStateException("The keyset file " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    private static void ensurePrivate(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new IllegalStateException(
                    "Everybody on this machine can read the keyset file " + file + ": chmod 600");
        }
    }

    private boolean hasChanged(Loaded known) {
        try {
            return !Version.of(file()).equals(known.version());
        } catch (IOException e) {
            // somebody is replacing it; what was read serves until it is there again
            return false;
        }
    }

    private Instant lastChange() {
        try {
            return Files.getLastModifiedTime(file()).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return config.keyset()
                .orElseThrow(() -> new IllegalStateException(
                        "This service keeps personal data: name its keyset file in gujeong.personal.keyset"));
    }
}
