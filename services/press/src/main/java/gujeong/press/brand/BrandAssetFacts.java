package gujeong.press.brand;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.record.BusinessDay;
import gujeong.kernel.record.Facts;
import gujeong.kernel.record.NaturalKey;
import gujeong.kernel.stated.Code;
import gujeong.kernel.stated.Day;
import gujeong.kernel.stated.FirstDayWithout;
import gujeong.kernel.stated.Happened;
import gujeong.kernel.stated.Planned;
import gujeong.kernel.stated.Text;

/**
 * A symbol of the district (구 상징물).
 *
 * @param retiredOn the day from which it is no longer used; absent while it is
 */
@Embeddable
public record BrandAssetFacts(
        @NaturalKey @NotNull @Code String code,
        @NotNull @Enumerated(EnumType.STRING) BrandAssetKind kind,
        @NotNull @Text String name,
        @BusinessDay @NotNull @Happened @Day LocalDate adoptedOn,
        @Planned @FirstDayWithout LocalDate retiredOn)
        implements Facts {}
