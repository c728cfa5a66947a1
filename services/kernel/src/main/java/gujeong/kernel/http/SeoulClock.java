package gujeong.kernel.http;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import gujeong.kernel.constraints.DateRules;

/** The one clock of the process, in the office's time zone. */
class SeoulClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(DateRules.ZONE);
    }
}
