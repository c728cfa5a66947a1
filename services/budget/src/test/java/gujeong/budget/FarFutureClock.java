package gujeong.budget;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;

import io.quarkus.test.Mock;

/** Tests look back from the end of 2100: what happened in a test has a year of its own, that no other test shares. */
@Mock
@Singleton
class FarFutureClock implements ClockProvider {

    @Override
    public Clock getClock() {
        return Clock.fixed(Instant.parse("2100-12-31T14:59:59Z"), ZoneId.of("Asia/Seoul"));
    }
}
