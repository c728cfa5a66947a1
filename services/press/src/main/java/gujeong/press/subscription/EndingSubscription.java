package gujeong.press.subscription;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription that is about to end.
 *
 * @param daysLeft days from the day asked about to its last day; 0 on its last day
 */
@Schema(name = "EndingSubscription")
record EndingSubscription(@JsonUnwrapped Subscription.State subscription, long daysLeft) {

    static EndingSubscription of(Subscription subscription, LocalDate asOf) {
        return new EndingSubscription(
                subscription.state(),
                ChronoUnit.DAYS.between(asOf, subscription.facts().endsOn()));
    }
}
