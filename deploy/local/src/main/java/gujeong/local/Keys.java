package gujeong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import gujeong.engines.EngineHome;

/** The key pair this stack signs its tokens with, made on the first use. The services know only the public half. */
public final class Keys {

    static final String ISSUER = "gujeong";
    /** The audience of the tokens: the services accept no other. */
    static final String AUDIENCE = "gujeong";

    private final Path publicKey;
    private final RSAPrivateKey privateKey;

    private Keys(Path publicKey, RSAPrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** One at a time: two that make the pair together would mix two pairs. */
    public static synchronized Keys in(EngineHome home) {
        Path folder = home.folder("keys");
        Path publicKey = folder.resolve("public.pem");
        Path privateKey = folder.resolve("private.pem");
        try {
            // The public key is written last: without it the pair is not complete.
            if (!Files.exists(publicKey)) {
                KeyPair pair = generate();
                EngineHome.writeSecret(
                        privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
                Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            }
            return new Keys(publicKey, read(privateKey));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the keys in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new Failure("the keys in " + folder + " cannot be read: remove the folder, and start again", e);
        }
    }

    /** The file with the public key, for the services. */
    Path publicKey() {
        return publicKey;
    }

    /** A signed token for {@code subject} with these roles. */
    public String token(String subject, List<String> roles, Duration validity) {
        return token(subject, roles, Instant.now().plus(validity), AUDIENCE);
    }

    /** A token that is good until then, for this audience; null leaves the audience out. */
    String token(String subject, List<String> roles, Instant expiry, String audience) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(audience)
                .subject(subject)
                .claim("upn", subject)
                .claim("groups", roles)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiry))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(privateKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(String type, byte[] key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, body);
    }

    private static RSAPrivateKey read(Path pem) throws IOException, GeneralSecurityException {
        String body = Files.readString(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        byte[] key = Base64.getMimeDecoder().decode(body);
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    }
}
