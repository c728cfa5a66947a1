package gujeong.press.printmaterial;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.DimensionValue;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;

/**
 * Publicity material that was made and delivered.
 *
 * @param quantity pieces, sheets or copies, whatever the material is counted in
 * @param topic what it is about, such as COVID19; empty for none in particular
 * @param department the department it was made for
 * @param cost won
 */
@Embeddable
public record PrintMaterialFacts(
        @NotNull @Text String title,
        @NotNull @Enumerated(EnumType.STRING) PrintMaterialKind material,
        @NotNull @Min(1) @Max(100_000_000) Integer quantity,
        @Code String topic,
        @NotNull @DimensionValue String department,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate deliveredOn,
        @NotNull @Won(min = 0) Long cost)
        implements Facts {}
