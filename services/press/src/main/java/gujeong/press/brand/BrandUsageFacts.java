package gujeong.press.brand;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;

/**
 * A request to use a symbol of the district (사용 신청).
 *
 * @param brandAsset the brand asset's code
 * @param purpose what it is to be used for
 * @param requestedBy the organisation that asks; never a person
 */
@Embeddable
public record BrandUsageFacts(
        @RefersTo(BrandAsset.class) @NotNull @Code String brandAsset,
        @NotNull @Text(max = 500) String purpose,
        @NotNull @Text(max = 100) String requestedBy,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate requestedOn)
        implements Facts {}
