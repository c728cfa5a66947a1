package gujeong.kernel.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.FactsShape;
import gujeong.kernel.facts.Recorded;

/** Seals and opens values about persons. What it opens is plain text: the caller states a purpose, or prints a mask. */
@ApplicationScoped
public class Vault {

    private final Keyring keyring;

    Vault(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Seals what was stated about the record's person; before this nothing of it can be written.
     *
     * @return whether anything was stated
     */
    public boolean seal(Recorded<?> record) {
        boolean stated = false;
        for (Component component : shape(record.facts()).personal()) {
            PersonalValue value = (PersonalValue) component.of(record.facts());
            if (value != null && value.isStated()) {
                value.seal(seal(bytes(value.plain()), SealingContext.of(record, component)), hashes(value));
                stated = true;
            }
        }
        return stated;
    }

    /**
     * The corrected facts, with the values sealed before in place of those that were not stated again, for nobody who
     * corrects a record can read them, or were stated the same.
     */
    public <F extends Facts> F keeping(F corrected, F before) {
        FactsShape<F> shape = shape(corrected);
        if (!shape.isPersonal()) {
            return corrected;
        }
        List<Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            Object stated = component.of(corrected);
            values.add(
                    component.isPersonal()
                            ? kept((PersonalValue) stated, (PersonalValue) component.of(before))
                            : stated);
        }
        return shape.build(values);
    }

    private PersonalValue kept(PersonalValue stated, PersonalValue before) {
        if (stated == null || before == null) {
            return stated == null ? before : stated;
        }
        return hashes(stated).stream().anyMatch(hash -> Arrays.equals(hash, before.hash())) ? before : stated;
    }

    /**
     * The hashes by which records with this value are found: one, or one per key while keys are being changed. For the
     * kernel alone: what is found by them is found by a {@link PersonQueries question}.
     */
    public List<byte[]> hashes(PersonalValue value) {
        if (!value.isStated()) {
            return value.hashes();
        }
        try {
            return keyring.keys().hashes(bytes(value.plain()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be hashed", e);
        }
    }

    /** What a request with personal data is known by: keyed, because all telephone numbers are soon tried out. */
    public String fingerprint(byte[] request) {
        return HexFormat.of().formatHex(hash(request));
    }

    /**
     * Opens a sealed value. The plain text must go to its recipient only.
     *
     * @throws UnreadableValue if the value was altered, belongs elsewhere, or its key is gone
     */
    public String open(byte[] sealed, SealingContext sealingContext) {
        try {
            return new String(keyring.keys().open(sealed, sealingContext.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableValue(sealingContext);
        }
    }

    /**
     * The same of a value that the record keeps.
     *
     * @throws UnreadableValue as above
     */
    public String open(Recorded<?> record, Component component) {
        PersonalValue value = (PersonalValue) component.of(record.facts());
        return open(value.sealed(), SealingContext.of(record, component));
    }

    byte[] seal(byte[] plain, SealingContext sealingContext) {
        try {
            return keyring.keys().seal(plain, sealingContext.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value for " + sealingContext.table() + " cannot be sealed", e);
        }
    }

    byte[] hash(byte[] plain) {
        try {
            return keyring.keys().hash(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be hashed", e);
        }
    }

    static byte[] bytes(String plain) {
        return plain.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static <F extends Facts> FactsShape<F> shape(F facts) {
        return (FactsShape<F>) FactsShape.of(facts.getClass());
    }
}
