package gujeong.press.brand;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.ExclusiveEnd;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;

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
        @BusinessDay @NotNull @PastOrToday @Day LocalDate adoptedOn,
        @MayBeFuture @ExclusiveEnd LocalDate retiredOn)
        implements Facts {}
