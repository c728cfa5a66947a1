package gujeong.kernel.personal;

import java.io.IOException;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/** Fingerprints by which repeated requests are recognised, without revealing what they contain about a person. */
@ApplicationScoped
public class Fingerprints {

    private final ObjectMapper json;
    private final Vault vault;

    Fingerprints(ObjectMapper json, Vault vault) {
        this.vault = vault;
        this.json = json.copy().registerModule(new SimpleModule("fingerprints").addSerializer(new Hashed(vault)));
    }

    /** The request as JSON, in which personal values are keyed hashes: masks would make two persons the same. */
    public String of(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with personal data, by its digest, keyed too: the few digits of a number are tried out in seconds. */
    public String keyed(byte[] digest) {
        return vault.fingerprint(digest);
    }

    private static final class Hashed extends StdSerializer<PersonalValue> {

        private final transient Vault vault;

        Hashed(Vault vault) {
            super(PersonalValue.class);
            this.vault = vault;
        }

        @Override
        public void serialize(PersonalValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(HexFormat.of().formatHex(vault.hashes(value).get(0)));
        }
    }
}
