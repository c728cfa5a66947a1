package gujeong.kernel.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Reason;
import gujeong.kernel.problem.Refusal;

/**
 * Receives bodies that are too large for memory. They are kept on disk, a few at once, so that what is done with them
 * never waits for the caller's line.
 */
@ApplicationScoped
public class Uploads {

    private static final int BUFFER = 64 * 1024;
    private static final int AT_ONCE = 8;
    private static final int KEY_BITS = 256;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final KeyGenerator KEYS = keys();

    private final long maxBytes;
    private final Path folder;
    private final Admission admission = new Admission("files", AT_ONCE, 0, Duration.ZERO);

    Uploads(
            @ConfigProperty(name = "gujeong.upload.max-bytes") long maxBytes,
            @ConfigProperty(name = "gujeong.upload.folder") Path folder) {
        this.maxBytes = maxBytes;
        this.folder = folder;
    }

    /**
     * Receives a body whole.
     *
     * @throws Refusal if it is too large, comes too slowly or not whole, if too many are received at once, or if the disk
     *     is full
     */
    public Upload receive(InputStream body) {
        Admission.Ticket ticket = admission.enter();
        Upload upload;
        try {
            upload = new Upload(unnamedFile(), KEYS.generateKey(), ticket);
        } catch (IOException | RuntimeException e) {
            ticket.close();
            throw unavailable();
        }
        try {
            fill(upload, body);
            return upload;
        } catch (RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    /** Where the system allows it, a file that is to be deleted when closed loses its name as soon as it is open. */
    private FileChannel unnamedFile() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve("upload-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
    }

    private void fill(Upload upload, InputStream body) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        MessageDigest digest = DigestUtils.getSha256Digest();
        Cipher cipher = upload.cipher(Cipher.ENCRYPT_MODE);
        byte[] plain = new byte[BUFFER];
        byte[] sealed = new byte[BUFFER + 16];
        long size = 0;
        for (int n = read(body, plain); n >= 0; n = read(body, plain)) {
            size += n;
            if (size > maxBytes) {
                throw tooLarge(maxBytes);
            }
            if (System.nanoTime() > deadline) {
                throw Refusal.of(ProblemCode.TOO_SLOW, Reason.of("file.tooSlow", LONGEST.toMinutes()));
            }
            digest.update(plain, 0, n);
            write(upload.file(), sealed, sealed(cipher, plain, n, sealed));
        }
        upload.received(digest.digest());
    }

    static Refusal tooLarge(long maxBytes) {
        return Refusal.of(ProblemCode.BODY_TOO_LARGE, Reason.of("file.tooLarge", maxBytes));
    }

    private static int read(InputStream body, byte[] into) {
        try {
            return body.read(into);
        } catch (IOException e) {
            throw Refusal.of(ProblemCode.TOO_SLOW, "file.notWhole");
        }
    }

    private static int sealed(Cipher cipher, byte[] plain, int length, byte[] sealed) {
        try {
            return cipher.update(plain, 0, length, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(FileChannel file, byte[] bytes, int length) {
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (left.hasRemaining()) {
                file.write(left);
            }
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.of(ProblemCode.UNAVAILABLE, "file.noRoom");
    }

    private static KeyGenerator keys() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(KEY_BITS);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
