package gujeong.press.brand;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.record.BusinessDay;
import gujeong.kernel.record.Facts;
import gujeong.kernel.record.NaturalKey;
import gujeong.kernel.record.RefersTo;
import gujeong.kernel.stated.Code;
import gujeong.kernel.stated.Day;
import gujeong.kernel.stated.Planned;
import gujeong.kernel.stated.Text;

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
        @BusinessDay @NotNull @Planned @Day LocalDate effectiveOn)
        implements Facts {}
