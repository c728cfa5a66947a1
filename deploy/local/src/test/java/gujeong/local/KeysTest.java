package gujeong.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import gujeong.engines.EngineHome;

import static org.assertj.core.api.Assertions.assertThat;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void aTokenIsSignedForThePublicKey() throws Exception {
        Keys keys = Keys.in(new EngineHome(folder));

        SignedJWT token = SignedJWT.parse(keys.token("kim", List.of("budget-editor", "reader"), Duration.ofHours(12)));

        assertThat(token.verify(new RSASSAVerifier(publicKey(keys)))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("gujeong");
        assertThat(claims.getAudience()).containsExactly("gujeong");
        assertThat(claims.getSubject()).isEqualTo("kim");
        assertThat(claims.getStringClaim("upn")).isEqualTo("kim");
        assertThat(claims.getStringListClaim("groups")).containsExactly("budget-editor", "reader");
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(Instant.now().plusSeconds(43_100), Instant.now().plusSeconds(43_201));
    }

    @Test
    void thePairIsMadeOnce() throws Exception {
        RSAPublicKey first = publicKey(Keys.in(new EngineHome(folder)));

        assertThat(publicKey(Keys.in(new EngineHome(folder)))).isEqualTo(first);
    }

    @Test
    void onlyTheOwnerCanReadThePrivateKey() throws Exception {
        Keys.in(new EngineHome(folder));

        var permissions = Files.getPosixFilePermissions(folder.resolve("keys/private.pem"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    private static RSAPublicKey publicKey(Keys keys) throws Exception {
        String pem = Files.readString(keys.publicKey()).replaceAll("-----[A-Z ]+-----", "");
        var spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    }
}
