package gujeong.kernel.personal;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import gujeong.kernel.problem.Confidential;
import gujeong.kernel.problem.InvalidValue;

/**
 * A value about a person. <em>Stated</em> it comes from a request and knows its plain text; <em>sealed</em> it is what the
 * database keeps: a ciphertext and a keyed hash. It is sealed once, before the record is written, and then forgets the
 * plain text. Whatever prints it, JSON, CSV, log or error, prints a mask; only the {@link Vault} can open it again.
 *
 * <p>In the facts it is annotated {@link org.hibernate.annotations.EmbeddedColumnNaming}, so that a component
 * {@code phone} has the columns {@code phone_sealed} and {@code phone_hash}.
 */
@MappedSuperclass
@JsonDeserialize(using = PersonalReader.class)
public abstract class PersonalValue implements Confidential {

    private static final String UNREADABLE = "***";

    private byte[] sealed;
    private byte[] hash;

    @Transient
    private String plain;

    @Transient
    private String mask = UNREADABLE;

    /** The hashes under all keys, of a value sealed here; null of one that was read. */
    @Transient
    private List<byte[]> hashes;

    /** For Hibernate: a sealed value, whose mask is not known yet. */
    protected PersonalValue() {}

    /** A stated value. */
    protected PersonalValue(String plain) {
        this.plain = plain;
        this.mask = mask(plain);
    }

    /** What everybody may see of the plain text. */
    protected abstract String mask(String plain);

    /**
     * Reads a value of the personal type, which has a static {@code of(String)}.
     *
     * @throws InvalidValue saying what one looks like, without repeating the text
     */
    public static PersonalValue stated(Class<?> type, String text) {
        try {
            return (PersonalValue) type.getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            throw (InvalidValue) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it comes from a request and is not sealed yet. */
    public boolean isStated() {
        return plain != null;
    }

    /** The plain text of a stated value; null once it is sealed. */
    String plain() {
        return plain;
    }

    byte[] sealed() {
        return sealed;
    }

    byte[] hash() {
        return hash;
    }

    /** By which records of the same person are found; for a value that is not stated any more. */
    List<byte[]> hashes() {
        return hashes == null ? List.of(hash) : hashes;
    }

    /** @param keyedHashes under all keys, the primary first */
    void seal(byte[] ciphertext, List<byte[]> keyedHashes) {
        sealed = ciphertext;
        hash = keyedHashes.get(0);
        hashes = keyedHashes;
        plain = null;
    }

    void maskOf(String opened) {
        mask = mask(opened);
    }

    /** The mask. */
    @JsonValue
    @Override
    public final String toString() {
        return mask;
    }
}
