package gujeong.kernel.testing.access;

import java.time.Instant;
import java.util.Set;

/** Signs tokens as the issuer of the processes under test does. */
@FunctionalInterface
public interface Signer {

    /** @param audience for whom the token is; null leaves it out */
    String token(Instant expiry, String audience, Set<String> roles);
}
