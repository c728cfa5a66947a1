package gujeong.press.brand;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.MayBeFuture;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;

/**
 * A version of a symbol.
 *
 * @param brandAsset the brand asset's code
 * @param version what it is called, such as 2.1
 * @param fileReference where its files are kept; the files themselves are not kept here
 * @param effectiveOn the day from which it is the one to be used
 */
@Embeddable
public record BrandVersionFacts(
        @NaturalKey @RefersTo(BrandAsset.class) @NotNull @Code String brandAsset,
        @NaturalKey @NotNull @Text(max = 40) String version,
        @NotNull @Text(max = 500) String fileReference,
        @BusinessDay @NotNull @MayBeFuture @Day LocalDate effectiveOn)
        implements Facts {}
