package gujeong.press.brand;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;

/**
 * The decision on a request to use a symbol.
 *
 * @param note conditions of the grant, or why it is refused
 */
@Schema(name = "BrandUsageDecision")
public record BrandUsageDecision(
        @NotNull @Schema(examples = "true") Boolean granted,
        @NotNull @PastOrToday @Day @Schema(examples = "2020-10-12") LocalDate decidedOn,
        @Text(max = 500) @Schema(examples = "색상 변경 없이 사용") String note) {}
