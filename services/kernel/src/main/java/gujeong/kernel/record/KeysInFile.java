package gujeong.kernel.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.codec.digest.DigestUtils;

/** The natural keys of a file's rows and where they were first; kept as digests, since a key may be long. */
final class KeysInFile {

    private record Digest(long first, long second) {}

    private final Map<Digest, Integer> lines = new HashMap<>();
    private final MessageDigest sha256 = DigestUtils.getSha256Digest();

    /** The line the key was on before; null if it is new. */
    Integer firstLine(List<Object> key, int line) {
        for (Object part : key) {
            byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            sha256.update(text);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        return lines.putIfAbsent(new Digest(digest.getLong(), digest.getLong()), line);
    }
}
