package gujeong.kernel.personal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The keys at one time: AES-256-GCM keys that seal and HMAC-SHA-256 keys that make values findable. Of each the primary
 * does new work; the others only open, and find, what was sealed before.
 */
final class Keys {

    /** Tink begins each ciphertext with a version byte and the number of its key. */
    static final int PREFIX = 5;

    private static final Configuration TINK = TinkConfig2026.get();

    private final KeysetHandle sealing;
    private final KeysetHandle finding;
    private final Aead aead;
    private final PrfSet prfs;

    private Keys(KeysetHandle sealing, KeysetHandle finding) throws GeneralSecurityException {
        this.sealing = sealing;
        this.finding = finding;
        this.aead = sealing.getPrimitive(TINK, Aead.class);
        this.prfs = finding.getPrimitive(TINK, PrfSet.class);
    }

    /** How the file writes them: two Tink keysets. */
    record Written(String sealing, String finding) {}

    static Keys fresh() throws GeneralSecurityException {
        return new Keys(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, TINK));
    }

    static Keys read(Written written) throws GeneralSecurityException {
        return new Keys(
                TinkJsonProtoKeysetFormat.parseKeyset(written.sealing(), TINK, InsecureSecretKeyAccess.get()),
                TinkJsonProtoKeysetFormat.parseKeyset(written.finding(), TINK, InsecureSecretKeyAccess.get()));
    }

    Written written() throws GeneralSecurityException {
        return new Written(
                TinkJsonProtoKeysetFormat.serializeKeyset(sealing, TINK, InsecureSecretKeyAccess.get()),
                TinkJsonProtoKeysetFormat.serializeKeyset(finding, TINK, InsecureSecretKeyAccess.get()));
    }

    /** The same keys behind new primaries. */
    Keys rotated() throws GeneralSecurityException {
        return new Keys(
                behindNew(sealing, PredefinedAeadParameters.AES256_GCM),
                behindNew(finding, PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    private static KeysetHandle behindNew(KeysetHandle keys, Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                        .withRandomId()
                        .makePrimary())
                .setConfiguration(TINK)
                .build();
    }

    /** The primaries alone. */
    Keys withoutOlder() throws GeneralSecurityException {
        return new Keys(primaryOf(sealing), primaryOf(finding));
    }

    private static KeysetHandle primaryOf(KeysetHandle keys) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                        .withFixedId(keys.getPrimary().getId())
                        .makePrimary())
                .setConfiguration(TINK)
                .build();
    }

    byte[] seal(byte[] plain, byte[] associatedData) throws GeneralSecurityException {
        return aead.encrypt(plain, associatedData);
    }

    byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        return aead.decrypt(sealed, associatedData);
    }

    /** The hash of new values. */
    byte[] hash(byte[] plain) throws GeneralSecurityException {
        return prfs.computePrimary(plain, 32);
    }

    /** Every hash the value may have been written with. */
    List<byte[]> hashes(byte[] plain) throws GeneralSecurityException {
        List<byte[]> hashes = new ArrayList<>();
        hashes.add(hash(plain));
        for (var prf : prfs.getPrfs().entrySet()) {
            if (prf.getKey() != prfs.getPrimaryId()) {
                hashes.add(prf.getValue().compute(plain, 32));
            }
        }
        return hashes;
    }

    /** How what is sealed with the primary begins. */
    byte[] prefix() {
        return prefix(sealing.getPrimary());
    }

    private static byte[] prefix(KeysetHandle.Entry key) {
        return ByteBuffer.allocate(PREFIX).put((byte) 1).putInt(key.getId()).array();
    }

    /** The primary's number. */
    String primary() {
        return HexFormat.of().formatHex(prefix());
    }

    /** The numbers of the keys that seal, as a sealed value begins with them, in hexadecimal; not secret. */
    List<String> numbers() {
        return IntStream.range(0, sealing.size())
                .mapToObj(i -> HexFormat.of().formatHex(prefix(sealing.getAt(i))))
                .toList();
    }
}
