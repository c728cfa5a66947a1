package gujeong.kernel.stated;

import java.time.Clock;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;

/** The clock that {@link Happened} compares with: that of the process, in Seoul. */
@Singleton
class Today implements ClockProvider {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock;
    }
}
