package gujeong.kernel.http;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * A body too large for memory, received whole and kept until it is closed: enciphered under a key that only this object
 * has, in a file that has no name any more. So nothing of it can be read after a crash, nor found by anybody else.
 */
public final class Upload implements AutoCloseable {

    /** Each upload has a key of its own, so the counter may begin at 0. */
    private static final int BLOCK = 16;

    private final FileChannel file;
    private final SecretKey key;
    private final Admission.Ticket ticket;
    private byte[] sha256;

    Upload(FileChannel file, SecretKey key, Admission.Ticket ticket) {
        this.file = file;
        this.key = key;
        this.ticket = ticket;
    }

    void received(byte[] digest) {
        sha256 = digest;
    }

    FileChannel file() {
        return file;
    }

    /** The digest of what the caller sent. */
    public byte[] sha256() {
        return sha256.clone();
    }

    /** What the caller sent, from its beginning; may be opened many times. */
    public InputStream open() {
        return new CipherInputStream(new Content(), cipher(Cipher.DECRYPT_MODE));
    }

    Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (ticket) {
            file.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads by position: closing it leaves the file open. */
    private final class Content extends InputStream {
        private long position;

        @Override
        public int read() throws java.io.IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int off, int len) throws java.io.IOException {
            int n = file.read(ByteBuffer.wrap(bytes, off, len), position);
            position += Math.max(n, 0);
            return n;
        }
    }
}
