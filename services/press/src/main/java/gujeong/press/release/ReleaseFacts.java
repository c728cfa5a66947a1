package gujeong.press.release;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.DimensionValue;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.OfficeInstant;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * A press release (보도자료).
 *
 * @param department the department whose work it is about
 * @param requestedBy the department or office that asked for it; never a person
 * @param embargoUntil before this instant it must not be distributed
 * @param topic what it belongs to, such as COVID19
 * @param distributedOn the day it was given to the press, stated only for a release of the past, which was distributed
 *     before it was recorded; a draft is distributed by its own step, which fills this
 */
@Embeddable
public record ReleaseFacts(
        @NaturalKey @NotNull @ReleaseNumber String number,
        @NotNull @Text(max = 300) String title,
        @NotNull @DimensionValue String department,
        @Text(max = 100) String requestedBy,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate draftedOn,
        @MayBeFuture @OfficeInstant Instant embargoUntil,
        @Code String topic,
        @PastOrToday @Day LocalDate distributedOn)
        implements Facts {

    ReleaseFacts distributedOn(LocalDate day) {
        return new ReleaseFacts(number, title, department, requestedBy, draftedOn, embargoUntil, topic, day);
    }
}
