package gujeong.kernel.security;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifiedTokensTest {

    private static final KeyPair OURS = Tokens.newKeys();
    private static final KeyPair OTHERS = Tokens.newKeys();

    private final JWTAuthContextInfo rules = new JWTAuthContextInfo(OURS.getPublic(), "gujeong");
    private final VerifiedTokens tokens = tokensAt(Instant.now());
    private long nanos;

    private VerifiedTokens tokensAt(Instant now) {
        return new VerifiedTokens(Clock.fixed(now, ZoneOffset.UTC), () -> nanos);
    }

    private static String token(KeyPair keys) {
        return Jwt.issuer("gujeong").upn("kim").groups("reader").expiresIn(3600).sign(keys.getPrivate());
    }

    private void withdrawTheKey() {
        rules.setPublicVerificationKey(OTHERS.getPublic());
    }

    @Test
    void a_token_is_verified_once_and_known_for_a_minute() throws ParseException {
        String token = token(OURS);
        var first = tokens.parse(token, rules);
        withdrawTheKey();
        nanos += VerifiedTokens.REMEMBERED.minusSeconds(1).toNanos();

        assertThat(tokens.parse(token, rules)).isSameAs(first);
    }

    @Test
    void a_withdrawn_key_is_noticed_after_the_minute() throws ParseException {
        String token = token(OURS);
        tokens.parse(token, rules);
        withdrawTheKey();
        nanos += VerifiedTokens.REMEMBERED.toNanos();

        refused(tokens, token);
    }

    @Test
    void to_be_asked_for_does_not_prolong_the_minute() throws ParseException {
        String token = token(OURS);
        tokens.parse(token, rules);
        withdrawTheKey();
        nanos += VerifiedTokens.REMEMBERED.dividedBy(2).toNanos();
        tokens.parse(token, rules);
        nanos += VerifiedTokens.REMEMBERED.dividedBy(2).toNanos();

        refused(tokens, token);
    }

    @Test
    void an_expired_token_is_not_known_any_more() throws ParseException {
        String token = token(OURS);
        VerifiedTokens later = tokensAt(Instant.now().plus(Duration.ofHours(2)));
        later.parse(token, rules);
        withdrawTheKey();

        refused(later, token);
    }

    @Test
    void what_was_refused_is_refused_again_also_beside_the_good_one() throws ParseException {
        String good = token(OURS);
        String signature = good.substring(good.lastIndexOf('.') + 1);
        String forged = token(OTHERS);
        String resigned = forged.substring(0, forged.lastIndexOf('.') + 1) + signature;

        for (String bad : new String[] {forged, resigned, good + "A", good.substring(0, good.lastIndexOf('.') + 1)}) {
            refused(tokens, bad);
            tokens.parse(good, rules);
            refused(tokens, bad);
        }
    }

    @Test
    void a_token_known_under_one_set_of_rules_is_not_known_under_another() throws ParseException {
        String token = token(OURS);
        tokens.parse(token, rules);

        assertThatThrownBy(() -> tokens.parse(token, new JWTAuthContextInfo(OURS.getPublic(), "another house")))
                .isInstanceOf(ParseException.class);
    }

    private void refused(VerifiedTokens by, String token) {
        assertThatThrownBy(() -> by.parse(token, rules)).isInstanceOf(ParseException.class);
    }
}
