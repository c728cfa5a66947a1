package gujeong.press.smssubscriber;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import org.hibernate.annotations.EmbeddedColumnNaming;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.OncePerPerson;
import gujeong.kernel.personal.Phone;

/**
 * A person's consent to be sent messages (개인정보 보호법 제15조).
 *
 * @param phone the mobile number; in a correction it may be left out, and stays as it was
 * @param consentedOn from this day messages are sent
 */
@Embeddable
public record SmsSubscriberFacts(
        @OncePerPerson(live = "status = 'SUBSCRIBED'") @EmbeddedColumnNaming Phone phone,
        @NotNull @Enumerated(EnumType.STRING) ConsentSource source,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate consentedOn)
        implements Facts {

    SmsSubscriberFacts withoutPhone() {
        return new SmsSubscriberFacts(null, source, consentedOn);
    }
}
