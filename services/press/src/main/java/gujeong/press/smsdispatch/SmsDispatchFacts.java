package gujeong.press.smsdispatch;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;

/**
 * A message to all subscribers.
 *
 * @param topic what it is about, such as {@code COVID19}
 * @param sentOn stated only for a message that was sent before it was recorded here; else the transmission fills it
 * @param recipients the same
 */
@Embeddable
public record SmsDispatchFacts(
        @NotNull @Text String subject,
        @NotNull @Text(max = 2000, lines = true) String text,
        @Code String topic,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate plannedOn,
        @PastOrToday @Day LocalDate sentOn,
        @Min(1) @Max(10_000_000) Integer recipients)
        implements Facts {

    SmsDispatchFacts sent(LocalDate on, int to) {
        return new SmsDispatchFacts(subject, text, topic, plannedOn, on, to);
    }

    /** Whether the other describes the same message as sent; only the topic may be corrected later. */
    boolean wentOutLike(SmsDispatchFacts other) {
        return equals(new SmsDispatchFacts(
                other.subject, other.text, topic, other.plannedOn, other.sentOn, other.recipients));
    }
}
