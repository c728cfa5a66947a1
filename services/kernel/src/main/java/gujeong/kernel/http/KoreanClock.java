package gujeong.kernel.http;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import gujeong.kernel.stated.Days;

/** The one clock of the process, in the office's time zone. */
class KoreanClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(Days.ZONE);
    }
}
