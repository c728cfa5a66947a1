package gujeong.kernel.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Tokens signed with a key that lives as long as the test run. */
public final class Tokens {

    private static final String AUDIENCE = "gujeong";
    private static final KeyPair KEYS = newKeys();

    private Tokens() {}

    /** A token of a caller named after the roles. */
    public static String as(String... roles) {
        return named(String.join("+", roles), roles);
    }

    public static String named(String subject, String... roles) {
        return until(Instant.now().plusSeconds(3600), subject, roles);
    }

    /** A token that was good until an hour ago. */
    public static String expired(String... roles) {
        return until(Instant.now().minusSeconds(3600), "late", roles);
    }

    /** A token that is good until then, from an hour before. */
    public static String until(Instant expiry, String subject, String... roles) {
        return claims(expiry, subject, roles).audience(AUDIENCE).sign(KEYS.getPrivate());
    }

    /** A token that our issuer made for another system. */
    public static String forAudience(String audience, String... roles) {
        return signed(Instant.now().plusSeconds(3600), audience, Set.of(roles));
    }

    /** A token without an audience. */
    public static String withoutAudience(String... roles) {
        return forAudience(null, roles);
    }

    /** @param audience for whom the token is; null leaves it out */
    public static String signed(Instant expiry, String audience, Set<String> roles) {
        String[] named = roles.toArray(String[]::new);
        JwtClaimsBuilder claims = claims(expiry, "somebody", named);
        return (audience == null ? claims : claims.audience(audience)).sign(KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(Instant expiry, String subject, String... roles) {
        return Jwt.issuer("gujeong")
                .subject(subject)
                .upn(subject)
                .groups(Set.of(roles))
                .issuedAt(expiry.minusSeconds(3600))
                .expiresAt(expiry);
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** Keys of somebody, to sign with. */
    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
