package gujeong.kernel.security;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * Caches verified tokens for a minute: a caller sends the same one with every request, and to verify its
 * signature costs more than to read the request. Only what passed every check is remembered, under the whole token and
 * the rules it passed. A key that is withdrawn is honoured for that minute longer.
 *
 * <p>A token ends at the second it names. The platform would take it for some time more, and a setting of 0 for that time
 * has no effect there.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class VerifiedTokens extends DefaultJWTCallerPrincipalFactory {

    static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private record Seen(String token, JWTAuthContextInfo rules) {}

    private final Cache<Seen, JWTCallerPrincipal> verified;
    private final Clock clock;

    @Inject
    VerifiedTokens(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    /** @param ticker what the minute is measured by */
    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        var seen = new Seen(token, rules);
        JWTCallerPrincipal known = verified.getIfPresent(seen);
        if (known != null) {
            return unexpired(known);
        }
        JWTCallerPrincipal now = unexpired(super.parse(token, rules));
        verified.put(seen, now);
        return now;
    }

    private JWTCallerPrincipal unexpired(JWTCallerPrincipal caller) throws ParseException {
        if (clock.instant().getEpochSecond() >= caller.getExpirationTime()) {
            throw new ParseException("The token has expired.");
        }
        return caller;
    }
}
