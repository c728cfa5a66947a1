package gujeong.press.outlet;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.WebAddress;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

/**
 * An outlet (언론사): a broadcaster, a paper, an agency or an internet medium.
 *
 * @param outletClass the class its coverage is counted under
 * @param openedOn the day from which the division watches it
 */
@Embeddable
public record OutletFacts(
        @NaturalKey @NotNull @Code String code,
        @NotNull @Text(max = 100) String name,
        @NotNull @Enumerated(EnumType.STRING) OutletClass outletClass,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate openedOn,
        @WebAddress String website)
        implements Facts {}
