package gujeong.kernel.security;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.SettableClock;
import gujeong.kernel.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifiedTokensTest {

    private static final KeyPair OURS = Tokens.newKeys();
    private static final KeyPair OTHERS = Tokens.newKeys();

    private final JWTAuthContextInfo rules = new JWTAuthContextInfo(OURS.getPublic(), "gujeong");

    {
        rules.setExpectedAudience(Set.of("gujeong"));
    }

    private final SettableClock clock = new SettableClock(Instant.now());
    private long nanos;
    private final VerifiedTokens tokens = new VerifiedTokens(clock, () -> nanos);

    private static String token(KeyPair keys) {
        return token(keys, Instant.now().plusSeconds(3600), "gujeong");
    }

    private static String token(KeyPair keys, Instant expiry, String audience) {
        return Jwt.issuer("gujeong")
                .audience(audience)
                .upn("kim")
                .groups("reader")
                .issuedAt(expiry.minusSeconds(7200))
                .expiresAt(expiry)
                .sign(keys.getPrivate());
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
    void an_expired_token_is_refused_though_it_is_known() throws ParseException {
        String token = token(OURS, clock.instant().plusSeconds(3600), "gujeong");
        tokens.parse(token, rules);
        clock.advance(Duration.ofSeconds(3599));
        tokens.parse(token, rules);
        clock.advance(Duration.ofSeconds(1));

        refused(tokens, token);
    }

    @Test
    void a_token_that_expired_a_second_ago_is_refused_and_one_that_has_some_seconds_is_not() throws ParseException {
        refused(tokens, token(OURS, Instant.now().minusSeconds(1), "gujeong"));
        tokens.parse(token(OURS, Instant.now().plusSeconds(30), "gujeong"), rules);
    }

    @Test
    void a_token_for_somebody_else_is_refused() {
        refused(tokens, token(OURS, Instant.now().plusSeconds(3600), "payroll"));
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
